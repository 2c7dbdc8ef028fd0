select
    customer_id,
    email,
    full_name,
    country_code,
    created_at,
    attributes,
    _ingested_at
from {{source('raw', 'raw_customers')}}
