select
    order_id,
    customer_id,
    channel,
    currency,
    ordered_at,
    status,
    payload,
    _ingested_at
from {{source('raw', 'raw_orders')}}
