-- orders of the old shop, before the move in 2023
select
    legacy_no as order_id,
    cust_no as customer_id,
    order_date as ordered_at
from retail.bronze.legacy_orders_2023
