'''What goes in and out of the API.'''
from decimal import Decimal

from pydantic import BaseModel, Field


class Line(BaseModel):
    sku: str
    quantity: int = Field(gt=0)


class NewOrder(BaseModel):
    customer_id: int
    channel: str = 'web'
    currency: str = 'EUR'
    lines: list[Line]


class Order(BaseModel):
    order_id: int
    status: str
    total: Decimal
