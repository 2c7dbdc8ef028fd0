{{config(tags=['finance'])}}

with spend as (

    select
        o.customer_id,
        min(o.order_date) as first_order_date,
        max(o.order_date) as last_order_date,
        count(distinct o.order_id) as orders,
        sum(l.net_amount) as net_amount
    from {{ref('orders')}} as o
    join {{ref('order_lines')}} as l
        on o.order_id = l.order_id
    group by o.customer_id

)

select
    c.customer_id,
    c.region,
    s.first_order_date,
    s.last_order_date,
    coalesce(s.orders, 0) as orders,
    coalesce(s.net_amount, 0) as lifetime_value
from {{ref('dim_customer')}} as c
left join spend as s
    on c.customer_id = s.customer_id
