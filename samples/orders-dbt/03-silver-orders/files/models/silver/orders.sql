with events as (

    select * from {{ref('brz_orders')}}

)

select
    order_id,
    customer_id,
    lower(channel) as channel,
    upper(currency) as currency,
    cast(ordered_at as timestamp) as ordered_at,
    cast(ordered_at as date) as order_date,
    status
from events
where order_id is not null
