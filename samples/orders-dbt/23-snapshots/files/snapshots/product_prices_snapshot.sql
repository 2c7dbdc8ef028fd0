{% snapshot product_prices_snapshot %}

{{ config(
    target_database='retail',
    target_schema='history',
    unique_key='sku',
    strategy='timestamp',
    updated_at='valid_from'
) }}

select sku, list_price, valid_from from {{ ref('products') }}

{% endsnapshot %}
