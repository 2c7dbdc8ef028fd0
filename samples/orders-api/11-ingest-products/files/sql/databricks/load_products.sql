INSERT OVERWRITE retail.bronze.raw_products
SELECT
    sku,
    title,
    category_code,
    list_price,
    attributes,
    valid_from
FROM orders_pg.public.product;
