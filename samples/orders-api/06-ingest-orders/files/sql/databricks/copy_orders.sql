-- Orders arrive as JSON files, one per hour.
COPY INTO retail.bronze.raw_orders
FROM (
    SELECT
        order_id::BIGINT AS order_id,
        customer_id::BIGINT AS customer_id,
        channel,
        currency,
        ordered_at::TIMESTAMP AS ordered_at,
        status,
        payload,
        current_timestamp() AS _ingested_at
    FROM 's3://fjordvik-prod-landing/orders/'
)
FILEFORMAT = JSON
COPY_OPTIONS ('mergeSchema' = 'true');
