-- Runs each hour as the job copy-page-views.
COPY INTO retail.bronze.raw_page_views
FROM (
    SELECT
        event_id,
        session_id,
        customer_id,
        url,
        event_at::TIMESTAMP AS event_at,
        props
    FROM 's3://fjordvik-prod-events/page-views/'
)
FILEFORMAT = JSON
FORMAT_OPTIONS ('multiLine' = 'false')
COPY_OPTIONS ('mergeSchema' = 'true');
