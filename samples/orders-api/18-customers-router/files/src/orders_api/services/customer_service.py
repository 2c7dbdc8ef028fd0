"""Customers."""
from orders_api.db import connection


def rename(customer_id: int, full_name: str) -> bool:
    with connection() as conn, conn.cursor() as cursor:
        cursor.execute(
            "UPDATE public.customer SET full_name = %s WHERE customer_id = %s",
            (full_name, customer_id),
        )
        return cursor.rowcount == 1


def forget(customer_id: int) -> None:
    """Erase what identifies a person; the orders stay."""
    with connection() as conn, conn.cursor() as cursor:
        cursor.execute(
            "UPDATE public.customer SET email = 'forgotten-' || customer_id, full_name = '' WHERE customer_id = %s",
            (customer_id,),
        )


# TODO(#31): a customer who is forgotten still stands in the address of open orders.
def _masked(email: str) -> str:
    """What support may see of an address."""
    name, _, host = email.partition("@")
    return f"{name[:1]}***@{host}"
