'''/orders'''
from fastapi import APIRouter

from orders_api.models import NewOrder, Order
from orders_api.services import order_service

router = APIRouter(prefix='/orders', tags=['orders'])


@router.post('', status_code=201)
def place(new: NewOrder) -> Order:
    return order_service.place(new)
