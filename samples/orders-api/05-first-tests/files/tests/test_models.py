'''Bad orders are refused.'''
import pytest
from pydantic import ValidationError

from orders_api.models import Line


def test_quantity_must_be_positive():
    with pytest.raises(ValidationError):
        Line(sku='TNT-1', quantity=0)
