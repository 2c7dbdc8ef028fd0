{{config(alias='open_receivables', tags=['finance', 'hourly'])}}

with paid as (

    select
        invoice_id,
        sum(amount) as paid_amount
    from {{ref('payments')}}
    where provider_status = 'settled'
    group by invoice_id

),

final as (

    select
        i.invoice_id,
        i.order_id,
        o.customer_id,
        i.due_on,
        i.gross_amount,
        coalesce(p.paid_amount, 0) as paid_amount,
        i.gross_amount - coalesce(p.paid_amount, 0) as open_amount,
        datediff(current_date(), i.due_on) as days_overdue
    from {{ref('invoices')}} as i
    join {{ref('orders')}} as o
        on i.order_id = o.order_id
    left join paid as p
        on i.invoice_id = p.invoice_id

)

select * from final
where open_amount > 0
