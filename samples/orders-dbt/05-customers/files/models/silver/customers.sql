with ranked as (

    select
        *,
        row_number() over (partition by customer_id order by _ingested_at desc) as rn
    from {{ref('brz_customers')}}

)

select
    customer_id,
    lower(trim(email)) as email,
    full_name,
    upper(country_code) as country_code,
    cast(created_at as date) as customer_since
from ranked
where rn = 1
