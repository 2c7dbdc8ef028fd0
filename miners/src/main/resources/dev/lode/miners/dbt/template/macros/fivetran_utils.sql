{#- What the macros of fivetran_utils are likely to write, where the package is not in the repository. -#}
{% macro json_extract(string, string_path) %}json_extract_path_text({{ string }}, '{{ string_path }}'){% endmacro %}
{% macro json_parse(string, string_path) %}json_extract_path_text({{ string }}, '{{ string_path | join('.') }}'){% endmacro %}
{% macro string_agg(field_to_agg, delimiter) %}string_agg({{ field_to_agg }}, {{ delimiter }}){% endmacro %}
{% macro max_bool(boolean_field) %}max({{ boolean_field }}){% endmacro %}
{% macro timestamp_diff(first_date, second_date, datepart) %}datediff({{ datepart }}, {{ first_date }}, {{ second_date }}){% endmacro %}
{% macro timestamp_add(datepart, interval, from_timestamp) %}dateadd({{ datepart }}, {{ interval }}, {{ from_timestamp }}){% endmacro %}
{% macro first_value(first_value_field, partition_field, order_by_field, order='asc') %}first_value({{ first_value_field }}) over (partition by {{ partition_field }} order by {{ order_by_field }} {{ order }}){% endmacro %}
{% macro ceiling(num) %}ceiling({{ num }}){% endmacro %}
{% macro enabled_vars(vars) %}{% for name in vars %}{% if not var(name, true) %}{{ return(false) }}{% endif %}{% endfor %}{{ return(true) }}{% endmacro %}
{% macro enabled_vars_one_true(vars) %}{% for name in vars %}{% if var(name, false) %}{{ return(true) }}{% endif %}{% endfor %}{{ return(false) }}{% endmacro %}
{% macro fill_pass_through_columns(pass_through_columns) %}{% for column in var(pass_through_columns, []) or [] %}, {{ column.alias or column.name if column is mapping else column }}{% endfor %}{% endmacro %}
{% macro persist_pass_through_columns(pass_through_variable, identifier=none, transform='', append_string='') %}{% for column in var(pass_through_variable, []) or [] %}, {% if transform %}{{ transform }}({% endif %}{% if identifier %}{{ identifier }}.{% endif %}{{ (column.alias or column.name) if column is mapping else column }}{{ append_string }}{% if transform %}){% endif %}{% endfor %}{% endmacro %}
{% macro add_pass_through_columns(base_columns, pass_through_var) %}{% for column in pass_through_var or [] %}{% if column is mapping %}{% do base_columns.append({'name': column.name, 'alias': column.alias, 'datatype': 'string'}) %}{% else %}{% do base_columns.append({'name': column, 'datatype': 'string'}) %}{% endif %}{% endfor %}{% endmacro %}
{% macro fill_staging_columns(source_columns, staging_columns) %}{% for column in staging_columns %}{{ column.name }}{% if column.alias %} as {{ column.alias }}{% endif %}{% if not loop.last %}, {% endif %}{% endfor %}{% endmacro %}
{% macro source_relation(union_schema_variable='union_schemas', union_database_variable='union_databases') %}, cast('' as string) as source_relation{% endmacro %}
{% macro union_data(table_identifier, database_variable, schema_variable, default_database, default_schema, default_variable, union_schema_variable='union_schemas', union_database_variable='union_databases') %}select * from {{ var(default_variable) }}{% endmacro %}
{% macro union_relations(relations, aliases=none, column_override=none, include=[], exclude=[], source_column_name=none) %}{% for relation in relations %}(select * from {{ relation }}){% if not loop.last %} union all {% endif %}{% endfor %}{% endmacro %}
{% macro drop_schemas_automation(drop_target_schema=true) %}{% endmacro %}
{% macro array_agg(field_to_agg) %}array_agg({{ field_to_agg }}){% endmacro %}
{% macro percentile(percentile_field, partition_field, percent) %}percentile_cont({{ percent }}) within group (order by {{ percentile_field }}) over (partition by {{ partition_field }}){% endmacro %}
{% macro collect_freshness(source, loaded_at_field, filter) %}{% endmacro %}
{% macro empty_variable_warning(variable, downstream_model) %}{% endmacro %}
{% macro seed_data_helper(seed_name, warehouses) %}{% endmacro %}
{% macro calculated_fields(variable) %}{% for field in var(variable, []) or [] %}, {{ field.transform_sql }} as {{ field.name }}{% endfor %}{% endmacro %}
{% macro extract_url_parameter(field, url_parameter) %}nullif(split_part(split_part({{ field }}, '{{ url_parameter }}=', 2), '&', 1), ''){% endmacro %}
{% macro dummy_coalesce_value(column) %}{{ return("''") }}{% endmacro %}
{% macro get_column_names_only(columns) %}{% for column in columns %}{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %}{% endmacro %}
{% macro remove_prefix_from_columns(columns, prefix='', exclude=[]) %}{% for column in columns %}{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %}{% endmacro %}
{% macro try_cast(field, type) %}try_cast({{ field }} as {{ type }}){% endmacro %}
{% macro wildcard_match(column, values) %}{{ column }} like '%'{% endmacro %}
{% macro union_connections(connection_dictionary, single_source_name, single_table_name, default_identifier=none) %}select * from {{ source(single_source_name, single_table_name) }}{% endmacro %}
{% macro apply_source_relation(connection_dictionary=none, single_source_name=none) %}, cast('' as string) as source_relation{% endmacro %}
{% macro partition_by_source_relation(package_name=none, has_other_partitions='yes', alias=none) %}{% endmacro %}
