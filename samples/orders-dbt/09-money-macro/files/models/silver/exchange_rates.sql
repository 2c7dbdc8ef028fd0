select
    upper(currency) as currency,
    cast(valid_from as date) as valid_from,
    coalesce(
        lead(cast(valid_from as date)) over (partition by currency order by valid_from),
        date '9999-12-31'
    ) as valid_to,
    cast(rate_to_eur as decimal(12, 6)) as rate
from {{ref('exchange_rates_seed')}}
