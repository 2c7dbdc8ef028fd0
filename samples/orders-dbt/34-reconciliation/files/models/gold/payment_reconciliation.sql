{{ config(tags=['finance']) }}

with invoiced as (

    select order_id, sum(gross_amount) as invoiced_amount
    from {{ ref('invoices') }}
    where status <> 'void'
    group by order_id

),

settled as (

    select i.order_id, sum(p.amount) as paid_amount, sum(p.provider_fee) as fees
    from {{ ref('payments') }} as p
    join {{ ref('invoices') }} as i
        on p.invoice_id = i.invoice_id
    group by i.order_id

),

final as (

    select
        f.order_id,
        f.order_date,
        f.net_amount as ordered_amount,
        n.invoiced_amount,
        s.paid_amount,
        s.fees,
        abs(f.net_amount - coalesce(s.paid_amount, 0)) > {{ var('reconcile_tolerance', 0.01) }} as differs
    from {{ ref('fct_orders') }} as f
    left join invoiced as n
        on f.order_id = n.order_id
    left join settled as s
        on f.order_id = s.order_id

)

select * from final
