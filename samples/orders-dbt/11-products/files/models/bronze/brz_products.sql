select
    sku,
    title,
    category_code,
    list_price,
    attributes,
    valid_from
from {{source('raw', 'raw_products')}}
