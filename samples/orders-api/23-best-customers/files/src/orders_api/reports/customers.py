"""Customers, from the gold layer."""
from orders_api.lakehouse import connect

BEST = "SELECT customer_id, lifetime_value FROM retail.gold.customer_lifetime_value ORDER BY lifetime_value DESC LIMIT :n"


def best_customers(n: int) -> list[tuple]:
    with connect() as conn, conn.cursor() as cursor:
        cursor.execute(BEST, {"n": n})
        return cursor.fetchall()
