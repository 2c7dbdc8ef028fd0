'''The application answers.'''
from fastapi.testclient import TestClient

from orders_api.main import app


def test_health():
    assert TestClient(app).get('/health').json() == {'status': 'ok'}
