select
    sku,
    title,
    category_code,
    list_price::decimal(12, 2) as list_price,
    attributes:brand::string as brand,
    attributes:weight.grams::int as weight_grams,
    valid_from::date as valid_from
from {{ref('brz_products')}}
qualify row_number() over (partition by sku order by valid_from desc) = 1
