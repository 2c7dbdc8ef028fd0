INSERT INTO retail.bronze.raw_order_lines
SELECT
    l.order_id,
    l.line_no,
    l.sku,
    l.quantity,
    l.unit_price,
    l.discount_pct,
    current_timestamp() AS _ingested_at
FROM orders_pg.public.order_line AS l
JOIN orders_pg.public.orders AS o
    ON l.order_id = o.order_id
WHERE o.ordered_at >= current_date() - INTERVAL 1 DAY;
