{#- Macros of codegen write text for people, not for queries. -#}
{% macro generate_source(schema_name) %}{% endmacro %}
{% macro generate_base_model(source_name, table_name) %}{% endmacro %}
{% macro generate_model_yaml(model_names=[]) %}{% endmacro %}
