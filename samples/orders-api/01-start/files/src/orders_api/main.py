'''The web application.'''
from fastapi import FastAPI

app = FastAPI(title='orders-api')


@app.get('/health')
def health() -> dict[str, str]:
    return {'status': 'ok'}
