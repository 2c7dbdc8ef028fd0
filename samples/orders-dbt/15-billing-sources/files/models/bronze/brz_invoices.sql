select
    invoice_id,
    order_id,
    issued_at,
    due_at,
    gross_amount,
    currency,
    status
from {{source('billing', 'raw_invoices')}}
