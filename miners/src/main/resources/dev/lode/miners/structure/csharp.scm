; C#. What the captures mean stands in package-info.java.

(namespace_declaration name: (_) @name) @module
(file_scoped_namespace_declaration name: (_) @name) @module

(class_declaration name: (_) @name) @definition.class
(interface_declaration name: (_) @name) @definition.interface
(struct_declaration name: (_) @name) @definition.struct
(record_declaration name: (_) @name) @definition.record
(enum_declaration name: (_) @name) @definition.enum
(delegate_declaration name: (_) @name) @definition.delegate

(constructor_declaration name: (_) @name) @definition.constructor
(destructor_declaration "~" @name . name: (_)) @definition.method
(method_declaration name: (_) @name) @definition.method
(operator_declaration operator: _ @name) @definition.method
(local_function_statement name: (_) @name) @definition.function
(lambda_expression) @anonymous
(anonymous_method_expression) @anonymous

(field_declaration (variable_declaration (variable_declarator name: (_) @name @definition.field)))
(event_field_declaration (variable_declaration (variable_declarator name: (_) @name @definition.field)))
(property_declaration name: (_) @name) @definition.field
(record_declaration (parameter_list (parameter name: (_) @name @definition.field)))

(parameter_list (parameter) @parameter)
(parameter_list "params" @parameter)

[
  (if_statement) (for_statement) (foreach_statement) (while_statement) (do_statement) (catch_clause)
  (conditional_expression)
] @branch
(switch_section [(constant_pattern) (declaration_pattern) (recursive_pattern) (relational_pattern) (or_pattern)
  (var_pattern) (type_pattern) (and_pattern) (negated_pattern)] @branch)
(switch_expression_arm . [(constant_pattern) (declaration_pattern) (recursive_pattern) (relational_pattern) (or_pattern)
  (var_pattern) (type_pattern) (and_pattern) (negated_pattern)] @branch)
["&&" "||" "??"] @branch

(using_directive !name [(identifier) (qualified_name) (alias_qualified_name)] @import.source) @import
(using_directive name: (_) @import.alias "=" (_) @import.source) @import

((comment) @documentation (#match? @documentation "^///"))
(ERROR) @error
(MISSING) @error
