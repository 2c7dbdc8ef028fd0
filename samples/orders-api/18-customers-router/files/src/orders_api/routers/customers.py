"""/customers"""
from fastapi import APIRouter, HTTPException

from orders_api.services import customer_service

router = APIRouter(prefix="/customers", tags=["customers"])


@router.put("/{customer_id}/name", status_code=204)
def rename(customer_id: int, full_name: str) -> None:
    if not customer_service.rename(customer_id, full_name):
        raise HTTPException(404)


@router.delete("/{customer_id}", status_code=204)
def forget(customer_id: int) -> None:
    customer_service.forget(customer_id)
