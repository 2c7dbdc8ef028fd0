"""Writes the orders of one day as CSV."""
import csv
import sys
from datetime import date

from orders_api.db import connection


def main(day: date) -> None:
    writer = csv.writer(sys.stdout)
    with connection() as conn, conn.cursor() as cursor:
        cursor.execute("SELECT order_id, customer_id, status FROM public.orders WHERE ordered_at::date = %s", (day,))
        writer.writerows(cursor.fetchall())
