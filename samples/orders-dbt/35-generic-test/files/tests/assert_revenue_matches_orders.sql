-- Both sides must agree to the cent for every day of the last month.
with revenue as (

    select order_date, sum(net_revenue) as amount
    from {{ ref('daily_revenue') }}
    group by order_date

),

orders as (

    select order_date, sum(net_amount) as amount
    from {{ ref('fct_orders') }}
    where status not in ('cancelled', 'returned')
    group by order_date

)

select r.order_date, r.amount, o.amount as expected
from revenue as r
join orders as o
    on r.order_date = o.order_date
where abs(r.amount - o.amount) > 0.01
    and r.order_date >= date_sub(current_date(), 30)
