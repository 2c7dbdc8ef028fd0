{% macro to_reporting_currency(amount, currency, rate) %}
    case
        when {{ currency }} = '{{ var("reporting_currency") }}' then {{ amount }}
        else {{ amount }} * {{ rate }}
    end
{% endmacro %}
