'''/reports'''
from datetime import date

from fastapi import APIRouter

from orders_api.reports.revenue import daily_revenue

router = APIRouter(prefix='/reports', tags=['reports'])


@router.get('/daily-revenue')
def revenue(since: date) -> list[dict]:
    return daily_revenue(since)
