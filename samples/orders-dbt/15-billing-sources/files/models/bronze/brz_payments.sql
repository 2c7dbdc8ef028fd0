select
    payment_id,
    invoice_id,
    amount,
    currency,
    method,
    booked_at,
    provider_response
from {{source('billing', 'raw_payments')}}
