-- Who gets the winter catalogue.
CREATE OR REPLACE TABLE retail.gold.catalogue_mailing AS
WITH final AS (
    SELECT
        v.customer_id,
        d.full_name,
        d.country_code,
        v.lifetime_value
    FROM retail.gold.customer_lifetime_value AS v
    JOIN retail.gold.dim_customer AS d
        ON v.customer_id = d.customer_id
    WHERE v.last_order_date >= add_months(current_date(), -12)
    QUALIFY row_number() OVER (PARTITION BY d.country_code ORDER BY v.lifetime_value DESC) <= 500
)
SELECT * FROM final;
