{% snapshot customers_snapshot %}

{{ config(
    target_database='retail',
    target_schema='history',
    unique_key='customer_id',
    strategy='check',
    check_cols=['email', 'country_code']
) }}

select * from {{ ref('customers') }}

{% endsnapshot %}
