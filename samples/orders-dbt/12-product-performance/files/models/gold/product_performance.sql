with sold as (

    select
        l.sku,
        sum(l.quantity) as units,
        sum(l.gross_amount) as gross_amount,
        count(distinct l.order_id) as orders
    from {{ref('order_lines')}} as l
    group by l.sku

),

final as (

    select
        p.sku,
        p.title,
        p.category_name,
        coalesce(s.units, 0) as units,
        coalesce(s.gross_amount, 0) as gross_amount,
        coalesce(s.orders, 0) as orders,
        rank() over (partition by p.category_name order by s.gross_amount desc) as rank_in_category
    from {{ref('dim_product')}} as p
    left join sold as s
        on p.sku = s.sku

)

select * from final
