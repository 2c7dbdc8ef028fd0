select
    order_id,
    line_no,
    sku,
    cast(quantity as int) as quantity,
    cast(unit_price as decimal(12, 2)) as unit_price,
    quantity * unit_price as gross_amount
from {{ref('brz_order_lines')}}
