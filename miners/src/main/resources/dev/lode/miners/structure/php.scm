; PHP. What the captures mean stands in package-info.java.

(namespace_definition name: (_) @name) @module

(class_declaration name: (_) @name) @definition.class
(interface_declaration name: (_) @name) @definition.interface
(trait_declaration name: (_) @name) @definition.trait
(enum_declaration name: (_) @name) @definition.enum

(method_declaration name: (_) @name (#eq? @name "__construct")) @definition.constructor
(method_declaration name: (_) @name) @definition.method
(function_definition name: (_) @name) @definition.function
(anonymous_function) @anonymous
(arrow_function) @anonymous
(anonymous_class) @anonymous

(property_element name: (_) @name) @definition.field
(property_promotion_parameter name: (_) @name) @definition.field
(declaration_list (const_declaration (const_element . (name) @name) @definition.field))
(program (const_declaration (const_element . (name) @name) @definition.variable))

(formal_parameters [(simple_parameter) (variadic_parameter) (property_promotion_parameter)] @parameter)

[
  (if_statement) (else_if_clause) (for_statement) (foreach_statement) (while_statement) (do_statement)
  (case_statement) (catch_clause) (conditional_expression) (match_conditional_expression)
] @branch
["&&" "||" "??" "and" "or"] @branch

(namespace_use_declaration . (namespace_use_clause . [(qualified_name) (name)] @import.source !alias)) @import
(namespace_use_declaration
  . (namespace_use_clause . [(qualified_name) (name)] @import.source alias: (_) @import.alias)) @import
(namespace_use_declaration
  (namespace_name) @import.source
  body: (namespace_use_group (namespace_use_clause . [(qualified_name) (name)] @import.name !alias))) @import
(namespace_use_declaration
  (namespace_name) @import.source
  body: (namespace_use_group
    (namespace_use_clause . [(qualified_name) (name)] @import.name alias: (_) @import.alias))) @import
[
  (require_expression (string) @import.source)
  (require_once_expression (string) @import.source)
  (include_expression (string) @import.source)
  (include_once_expression (string) @import.source)
] @import

(attribute_list) @decorator
((comment) @documentation (#match? @documentation "^/\\*\\*[^*]"))
(ERROR) @error
(MISSING) @error

(simple_parameter default_value: (_) @default)
(property_promotion_parameter default_value: (_) @default)
