'''What a line costs.'''
from decimal import Decimal

QUANTITY_DISCOUNT = ((20, Decimal('10')), (5, Decimal('5')))


def discount_pct(quantity: int) -> Decimal:
    for from_quantity, pct in QUANTITY_DISCOUNT:
        if quantity >= from_quantity:
            return pct
    return Decimal('0')


def line_total(price: Decimal, quantity: int) -> Decimal:
    return price * quantity * (100 - discount_pct(quantity)) / 100
