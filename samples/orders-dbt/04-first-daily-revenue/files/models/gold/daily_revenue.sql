select
    o.order_date,
    count(distinct o.order_id) as orders,
    sum(l.gross_amount) as revenue
from {{ref('orders')}} as o
join {{ref('order_lines')}} as l
    on o.order_id = l.order_id
where o.status <> 'cancelled'
group by o.order_date
