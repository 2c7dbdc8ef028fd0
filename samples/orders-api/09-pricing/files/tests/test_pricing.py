'''Discounts by quantity.'''
from decimal import Decimal

from orders_api.services.pricing import discount_pct, line_total


def test_no_discount_for_a_few():
    assert discount_pct(4) == 0


def test_large_orders_are_cheaper():
    assert line_total(Decimal('10'), 20) == Decimal('180')
