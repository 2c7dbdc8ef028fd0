with views as (

    select
        session_id,
        customer_id,
        url,
        event_at::timestamp as event_at,
        props:order_id::string as order_id
    from {{ ref('brz_page_views') }}

)

select
    session_id,
    max(customer_id) as customer_id,
    min(event_at) as started_at,
    max(event_at) as ended_at,
    count(*) as page_views,
    max(case when url like '/cart%' then 1 else 0 end) as saw_cart,
    max(order_id) as order_id
from views
group by session_id
