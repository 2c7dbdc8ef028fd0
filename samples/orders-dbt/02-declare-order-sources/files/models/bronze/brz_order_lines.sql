select
    order_id,
    line_no,
    sku,
    quantity,
    unit_price,
    discount_pct,
    _ingested_at
from {{source('raw', 'raw_order_lines')}}
