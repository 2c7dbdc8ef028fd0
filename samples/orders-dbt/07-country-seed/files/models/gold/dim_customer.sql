select
    c.customer_id,
    c.full_name,
    c.email,
    c.country_code,
    r.country_name,
    r.region,
    c.customer_since
from {{ref('customers')}} as c
left join {{ref('country_regions')}} as r
    on c.country_code = r.country_code
