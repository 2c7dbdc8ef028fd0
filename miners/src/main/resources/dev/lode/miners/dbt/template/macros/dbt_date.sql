{#- What the macros of dbt_date are likely to write, where the package is not in the repository. -#}
{% macro get_date_dimension(start_date, end_date) %}select cast('{{ start_date }}' as date) as date_day{% endmacro %}
{% macro get_base_dates(start_date=none, end_date=none, n_dateparts=none, datepart='day') %}select date_{{ datepart }} from {% raw %}{{ dbt_date.get_base_dates() }}{% endraw %}{% endmacro %}
{% macro now(tz=none) %}current_timestamp(){% endmacro %}
{% macro today(tz=none) %}current_date{% endmacro %}
{% macro yesterday(date=none, tz=none) %}dateadd(day, -1, {{ date or 'current_date' }}){% endmacro %}
{% macro tomorrow(date=none, tz=none) %}dateadd(day, 1, {{ date or 'current_date' }}){% endmacro %}
{% macro n_days_ago(n, date=none, tz=none) %}dateadd(day, -{{ n }}, {{ date or 'current_date' }}){% endmacro %}
{% macro n_days_away(n, date=none, tz=none) %}dateadd(day, {{ n }}, {{ date or 'current_date' }}){% endmacro %}
{% macro n_weeks_ago(n, tz=none) %}dateadd(week, -{{ n }}, current_date){% endmacro %}
{% macro n_months_ago(n, tz=none) %}dateadd(month, -{{ n }}, current_date){% endmacro %}
{% macro convert_timezone(column, target_tz=none, source_tz=none) %}convert_timezone({{ column }}){% endmacro %}
{% macro date_part(datepart, date) %}date_part('{{ datepart }}', {{ date }}){% endmacro %}
{% macro day_of_week(date, isoweek=true) %}date_part('dow', {{ date }}){% endmacro %}
{% macro day_of_month(date) %}date_part('day', {{ date }}){% endmacro %}
{% macro day_of_year(date) %}date_part('doy', {{ date }}){% endmacro %}
{% macro day_name(date, short=true) %}to_char({{ date }}, 'Dy'){% endmacro %}
{% macro month_name(date, short=true) %}to_char({{ date }}, 'Mon'){% endmacro %}
{% macro week_start(date) %}date_trunc('week', {{ date }}){% endmacro %}
{% macro week_end(date) %}dateadd(day, 6, date_trunc('week', {{ date }})){% endmacro %}
{% macro week_of_year(date) %}date_part('week', {{ date }}){% endmacro %}
{% macro iso_week_start(date) %}date_trunc('week', {{ date }}){% endmacro %}
{% macro iso_week_end(date) %}dateadd(day, 6, date_trunc('week', {{ date }})){% endmacro %}
{% macro iso_week_of_year(date) %}date_part('week', {{ date }}){% endmacro %}
{% macro last_week(tz=none) %}dateadd(week, -1, current_date){% endmacro %}
{% macro last_month(tz=none) %}dateadd(month, -1, current_date){% endmacro %}
{% macro last_month_number(tz=none) %}date_part('month', dateadd(month, -1, current_date)){% endmacro %}
{% macro to_unixtimestamp(timestamp) %}date_part('epoch', {{ timestamp }}){% endmacro %}
{% macro from_unixtimestamp(epochs, format='seconds') %}to_timestamp({{ epochs }}){% endmacro %}
{% macro periods_since(date_col, period_name='day', tz=none) %}datediff({{ period_name }}, {{ date_col }}, current_date){% endmacro %}
