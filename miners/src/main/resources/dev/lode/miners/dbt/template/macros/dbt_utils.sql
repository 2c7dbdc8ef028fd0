{#- What the macros of dbt_utils are likely to write, where the package is not in the repository. -#}
{% macro star(from, relation_alias=false, except=[], prefix='', suffix='', quote_identifiers=true) %}{% if relation_alias %}{{ relation_alias }}.{% endif %}*{% if except %} except ({{ except | join(', ') }}){% endif %}{% endmacro %}
{% macro generate_surrogate_key(field_list) %}md5(cast({% for field in field_list %}coalesce(cast({{ field }} as string), '_dbt_utils_surrogate_key_null_'){% if not loop.last %} || '-' || {% endif %}{% endfor %} as string)){% endmacro %}
{% macro surrogate_key(field_list) %}{% set fields = field_list if field_list is iterable and field_list is not string else varargs %}md5(cast({% if field_list is string %}coalesce(cast({{ field_list }} as string), ''){% if varargs %} || '-' || {% endif %}{% endif %}{% for field in fields %}coalesce(cast({{ field }} as string), ''){% if not loop.last %} || '-' || {% endif %}{% endfor %} as string)){% endmacro %}
{% macro group_by(n) %}group by {% for i in range(1, n + 1) %}{{ i }}{% if not loop.last %}, {% endif %}{% endfor %}{% endmacro %}
{% macro union_relations(relations, column_override=none, include=[], exclude=[], source_column_name='_dbt_source_relation', where=none) %}{% for relation in relations %}(select {% if source_column_name %}cast('{{ relation }}' as string) as {{ source_column_name }}, {% endif %}{% if include %}{{ include | join(', ') }}{% else %}*{% if exclude %} except ({{ exclude | join(', ') }}){% endif %}{% endif %} from {{ relation }}{% if where %} where {{ where }}{% endif %}){% if not loop.last %} union all {% endif %}{% endfor %}{% endmacro %}
{% macro pivot(column, values, alias=true, agg='sum', cmp='=', prefix='', suffix='', then_value=1, else_value=0, quote_identifiers=true, distinct=false) %}{% for value in values %}{{ agg }}({% if distinct %}distinct {% endif %}case when {{ column }} {{ cmp }} '{{ value }}' then {{ then_value }} else {{ else_value }} end){% if alias %} as "{{ prefix ~ value ~ suffix }}"{% endif %}{% if not loop.last %}, {% endif %}{% endfor %}{% endmacro %}
{% macro unpivot(relation=none, cast_to='varchar', exclude=none, remove=none, field_name='field_name', value_name='value', quote_identifiers=false, table=none) %}select {% for field in exclude or [] %}{{ field }}, {% endfor %}'' as {{ field_name }}, null as {{ value_name }} from {{ relation or table }}{% endmacro %}
{% macro deduplicate(relation, partition_by, order_by) %}select * from {{ relation }} qualify row_number() over (partition by {{ partition_by }} order by {{ order_by }}) = 1{% endmacro %}
{% macro date_spine(datepart, start_date, end_date) %}select cast({{ start_date }} as date) as date_{{ datepart }}{% endmacro %}
{% macro generate_series(upper_bound) %}select 1 as generated_number{% endmacro %}
{% macro get_column_values(table, column, order_by='count(*) desc', max_records=none, default=none, where=none) %}{% if default is not none %}{{ return(default) }}{% endif %}{{ return(run_query('select distinct ' ~ column ~ ' from ' ~ table).columns[0].values()) }}{% endmacro %}
{% macro get_filtered_columns_in_relation(from, except=[]) %}{% set names = [] %}{% for column in adapter.get_columns_in_relation(from) %}{% if column.name | lower not in except | map('lower') | list %}{% do names.append(column.name) %}{% endif %}{% endfor %}{{ return(names) }}{% endmacro %}
{% macro get_query_results_as_dict(query) %}{{ return(run_query(query)) }}{% endmacro %}
{% macro get_single_value(query, default=none) %}{{ return(default if default is not none else run_query(query)[0][0]) }}{% endmacro %}
{% macro get_relations_by_pattern(schema_pattern, table_pattern, exclude='', database=none) %}{{ return(run_query('relations like ' ~ table_pattern)) }}{% endmacro %}
{% macro get_relations_by_prefix(schema, prefix, exclude='', database=none) %}{{ return(run_query('relations like ' ~ prefix)) }}{% endmacro %}
{% macro safe_add() %}{% for field in (varargs[0] if varargs and varargs[0] is not string else varargs) %}coalesce({{ field }}, 0){% if not loop.last %} + {% endif %}{% endfor %}{% endmacro %}
{% macro safe_subtract(field_list) %}{% for field in field_list %}coalesce({{ field }}, 0){% if not loop.last %} - {% endif %}{% endfor %}{% endmacro %}
{% macro safe_divide(numerator, denominator) %}({{ numerator }}) / nullif({{ denominator }}, 0){% endmacro %}
{% macro nullcheck(cols) %}{% for col in cols %}nullif({{ col.name }}, '') as {{ col.name }}{% if not loop.last %}, {% endif %}{% endfor %}{% endmacro %}
{% macro nullcheck_table(relation) %}select * from {{ relation }}{% endmacro %}
{% macro haversine_distance(lat1, lon1, lat2, lon2, unit='mi') %}2 * 3961 * asin(sqrt(power(sin(radians(({{ lat2 }} - {{ lat1 }}) / 2)), 2) + cos(radians({{ lat1 }})) * cos(radians({{ lat2 }})) * power(sin(radians(({{ lon2 }} - {{ lon1 }}) / 2)), 2))){% endmacro %}
{% macro width_bucket(expr, min_value, max_value, num_buckets) %}width_bucket({{ expr }}, {{ min_value }}, {{ max_value }}, {{ num_buckets }}){% endmacro %}
{% macro get_url_parameter(field, url_parameter) %}nullif(split_part(split_part({{ field }}, '{{ url_parameter }}=', 2), '&', 1), ''){% endmacro %}
{% macro get_url_host(field) %}split_part(split_part({{ field }}, '//', 2), '/', 1){% endmacro %}
{% macro get_url_path(field) %}split_part(split_part({{ field }}, '//', 2), '?', 1){% endmacro %}
{% macro slugify(string) %}{{ return(modules.re.sub('[^a-z0-9_]+', '', modules.re.sub('[ -]+', '_', string | lower))) }}{% endmacro %}
{% macro pretty_time(format='%H:%M:%S') %}{% endmacro %}
{% macro pretty_log_format(message) %}{{ message }}{% endmacro %}
{% macro log_info(message) %}{% endmacro %}
{% macro current_timestamp() %}current_timestamp(){% endmacro %}
{% macro current_timestamp_in_utc() %}current_timestamp(){% endmacro %}
{% macro type_string() %}string{% endmacro %}
{% macro type_timestamp() %}timestamp{% endmacro %}
{% macro type_float() %}float{% endmacro %}
{% macro type_numeric() %}numeric(28,6){% endmacro %}
{% macro type_bigint() %}bigint{% endmacro %}
{% macro type_int() %}int{% endmacro %}
{% macro type_boolean() %}boolean{% endmacro %}
{% macro dateadd(datepart, interval, from_date_or_timestamp) %}dateadd({{ datepart }}, {{ interval }}, {{ from_date_or_timestamp }}){% endmacro %}
{% macro datediff(first_date, second_date, datepart) %}datediff({{ datepart }}, {{ first_date }}, {{ second_date }}){% endmacro %}
{% macro date_trunc(datepart, date) %}date_trunc('{{ datepart }}', {{ date }}){% endmacro %}
{% macro last_day(date, datepart) %}last_day({{ date }}){% endmacro %}
{% macro concat(fields) %}{{ fields | join(' || ') }}{% endmacro %}
{% macro hash(field) %}md5(cast({{ field }} as string)){% endmacro %}
{% macro split_part(string_text, delimiter_text, part_number) %}split_part({{ string_text }}, {{ delimiter_text }}, {{ part_number }}){% endmacro %}
{% macro safe_cast(field, type) %}try_cast({{ field }} as {{ type }}){% endmacro %}
{% macro replace(field, old_chars, new_chars) %}replace({{ field }}, {{ old_chars }}, {{ new_chars }}){% endmacro %}
{% macro any_value(expression) %}any_value({{ expression }}){% endmacro %}
{% macro bool_or(expression) %}bool_or({{ expression }}){% endmacro %}
{% macro listagg(measure, delimiter_text="','", order_by_clause=none, limit_num=none) %}listagg({{ measure }}, {{ delimiter_text }}){% if order_by_clause %} within group ({{ order_by_clause }}){% endif %}{% endmacro %}
{% macro except() %}except{% endmacro %}
{% macro intersect() %}intersect{% endmacro %}
{% macro _is_relation(obj, macro) %}{% endmacro %}
{% macro _is_ephemeral(obj, macro) %}{% endmacro %}
{% macro get_tables_by_pattern_sql(schema_pattern, table_pattern, exclude='', database=none) %}{{ return('') }}{% endmacro %}
