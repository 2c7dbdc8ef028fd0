'''Revenue per day, from the gold layer.'''
from datetime import date

from orders_api.lakehouse import connect


def daily_revenue(since: date) -> list[dict]:
    with connect() as conn, conn.cursor() as cursor:
        cursor.execute(
            '''
            SELECT order_date, region, orders, net_revenue
            FROM retail.gold.daily_revenue
            WHERE order_date >= :since
            ORDER BY order_date, region
            ''',
            {'since': since},
        )
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row)) for row in cursor.fetchall()]
