; Scala. What the captures mean stands in package-info.java.

(package_clause name: (_) @name) @module

(class_definition name: (_) @name) @definition.class
(trait_definition name: (_) @name) @definition.trait
(object_definition name: (_) @name) @definition.object
(package_object name: (_) @name) @definition.object
(enum_definition name: (_) @name) @definition.enum
(type_definition name: (_) @name) @definition.alias

(template_body (function_definition name: (_) @name (#eq? @name "this")) @definition.constructor)
(template_body (function_definition name: (_) @name) @definition.method)
(template_body (function_declaration name: (_) @name) @definition.method)
(function_definition name: (_) @name) @definition.function
(lambda_expression) @anonymous

(template_body (val_definition pattern: [(identifier) @name (identifiers (identifier) @name)]) @definition.field)
(template_body (var_definition pattern: [(identifier) @name (identifiers (identifier) @name)]) @definition.field)
(template_body (val_declaration name: (identifier) @name) @definition.field)
(template_body (var_declaration name: (identifier) @name) @definition.field)
(class_definition class_parameters: (class_parameters (class_parameter name: (_) @name @definition.field)))
(compilation_unit (val_definition pattern: (identifier) @name) @definition.variable)
(compilation_unit (var_definition pattern: (identifier) @name) @definition.variable)

(parameters (parameter) @parameter)

[(if_expression) (for_expression) (while_expression) (do_while_expression)] @branch
(case_clause pattern: [
  (_ (_)) (identifier) (integer_literal) (string) (boolean_literal) (stable_identifier) (null_literal)
] @branch)
(infix_expression operator: (operator_identifier) @import.operator (#any-of? @import.operator "&&" "||")) @branch

(import_declaration) @import

((block_comment) @documentation (#match? @documentation "^/\\*\\*[^*]"))
(ERROR) @error
(MISSING) @error

(parameter default_value: (_) @default)
