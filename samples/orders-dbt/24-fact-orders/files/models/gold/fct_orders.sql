with lines as (

    select
        order_id,
        sum(quantity) as units,
        sum(gross_amount) as gross_amount,
        sum(net_amount) as net_amount
    from {{ ref('order_lines') }}
    group by order_id

),

final as (

    select
        o.order_id,
        o.customer_id,
        o.channel,
        o.order_date,
        o.status,
        l.units,
        {{ to_reporting_currency('l.gross_amount', 'o.currency', 'x.rate') }} as gross_amount,
        {{ to_reporting_currency('l.net_amount', 'o.currency', 'x.rate') }} as net_amount
    from {{ ref('orders') }} as o
    join lines as l
        on o.order_id = l.order_id
    left join {{ ref('exchange_rates') }} as x
        on coalesce(o.currency, 'EUR') = x.currency
        and o.order_date between x.valid_from and x.valid_to

)

select * from final
