select
    invoice_id,
    order_id,
    issued_at::date as issued_on,
    due_at::date as due_on,
    gross_amount::decimal(12, 2) as gross_amount,
    upper(currency) as currency,
    lower(status) as status
from {{ref('brz_invoices')}}
qualify row_number() over (partition by invoice_id order by issued_at desc) = 1
