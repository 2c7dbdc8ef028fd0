{{config(materialized='incremental', unique_key='payment_id', incremental_strategy='merge')}}

select
    payment_id,
    invoice_id,
    amount::decimal(12, 2) as amount,
    upper(currency) as currency,
    method,
    booked_at::timestamp as booked_at,
    provider_response:status::string as provider_status,
    provider_response:fee.amount::decimal(12, 2) as provider_fee
from {{ref('brz_payments')}}
{% if is_incremental() %}
where booked_at > (select max(booked_at) from {{this}})
{% endif %}
qualify row_number() over (partition by payment_id order by booked_at desc) = 1
