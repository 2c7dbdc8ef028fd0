select
    p.sku,
    p.title,
    p.brand,
    c.category_name,
    p.list_price,
    p.weight_grams
from {{ref('products')}} as p
left join {{ref('product_categories')}} as c
    on p.category_code = c.category_code
