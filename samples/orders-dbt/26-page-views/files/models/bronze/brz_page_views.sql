select
    event_id,
    session_id,
    customer_id,
    url,
    event_at,
    props
from {{ source('web', 'raw_page_views') }}
