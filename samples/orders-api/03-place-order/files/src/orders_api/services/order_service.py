'''What happens to an order.'''
from orders_api.db import connection
from orders_api.models import NewOrder, Order


def place(new: NewOrder) -> Order:
    with connection() as conn, conn.cursor() as cursor:
        cursor.execute(
            'INSERT INTO public.orders (customer_id, channel, currency) VALUES (%s, %s, %s) RETURNING order_id',
            (new.customer_id, new.channel, new.currency),
        )
        (order_id,) = cursor.fetchone()
        total = 0
        for number, line in enumerate(new.lines, start=1):
            cursor.execute('SELECT list_price FROM public.product WHERE sku = %s', (line.sku,))
            (price,) = cursor.fetchone()
            cursor.execute(
                'INSERT INTO public.order_line (order_id, line_no, sku, quantity, unit_price) VALUES (%s, %s, %s, %s, %s)',
                (order_id, number, line.sku, line.quantity, price),
            )
            total += price * line.quantity
    return Order(order_id=order_id, status='placed', total=total)
