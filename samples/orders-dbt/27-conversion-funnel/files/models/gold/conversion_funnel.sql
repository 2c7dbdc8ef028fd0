select
    s.started_at::date as visit_date,
    coalesce(c.region, 'unknown') as region,
    count(*) as sessions,
    sum(s.saw_cart) as carts,
    count(o.order_id) as orders,
    count(o.order_id) / count(*) as conversion_rate
from {{ ref('web_sessions') }} as s
left join {{ ref('fct_orders') }} as o
    on s.order_id = o.order_id
left join {{ ref('dim_customer') }} as c
    on s.customer_id = c.customer_id
group by all
