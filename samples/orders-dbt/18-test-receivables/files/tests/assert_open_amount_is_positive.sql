select invoice_id, open_amount
from {{ref('rpt_open_receivables')}}
where open_amount < 0
