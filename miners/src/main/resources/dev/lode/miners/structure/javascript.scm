; JavaScript and JSX. What the captures mean stands in package-info.java.

; types
(class_declaration name: (_) @name) @definition.class
(variable_declarator name: (identifier) @name value: (class) @definition.class)
(assignment_expression left: (identifier) @name right: (class) @definition.class)
(assignment_expression left: (member_expression property: (_) @name) right: (class) @definition.class)
(export_statement "default" @name value: (class !name) @definition.class)
(export_statement "default" @name (class_declaration !name) @definition.class)
(class name: (_) @name) @definition.class

; functions
(function_declaration name: (_) @name) @definition.function
(generator_function_declaration name: (_) @name) @definition.function
(class_body (method_definition name: (property_identifier) @name (#eq? @name "constructor")) @definition.constructor)
(class_body (method_definition name: (_) @name) @definition.method)
(object (method_definition name: (_) @name) @definition.function)
(field_definition
  property: (_) @name
  value: [(arrow_function) (function_expression) (generator_function)] @definition.method)
(variable_declarator
  name: (identifier) @name
  value: [(arrow_function) (function_expression) (generator_function)] @definition.function)
(pair
  key: (_) @name
  value: [(arrow_function) (function_expression) (generator_function)] @definition.function)
(assignment_expression
  left: [(identifier) @name (member_expression property: (_) @name)]
  right: [(arrow_function) (function_expression) (generator_function)] @definition.function)
(export_statement
  "default" @name
  value: [(arrow_function) (function_expression !name) (generator_function !name)] @definition.function)
(function_expression name: (_) @name) @definition.function
(generator_function name: (_) @name) @definition.function
(arrow_function) @anonymous
(function_expression) @anonymous
(generator_function) @anonymous
(class) @anonymous

; fields and variables
(class_body (field_definition property: (_) @name) @definition.field)
(program [
  (lexical_declaration (variable_declarator name: (identifier) @name) @definition.variable)
  (variable_declaration (variable_declarator name: (identifier) @name) @definition.variable)
  (export_statement (_ (variable_declarator name: (identifier) @name) @definition.variable))
])

; parameters
(formal_parameters
  [(identifier) (assignment_pattern) (object_pattern) (array_pattern) (rest_pattern)] @parameter)
(arrow_function parameter: (identifier) @parameter)
(formal_parameters (assignment_pattern "=" @default))

; bases
(class_heritage (_) @base)

; branches
[
  (if_statement)
  (for_statement)
  (for_in_statement)
  (while_statement)
  (do_statement)
  (switch_case)
  (catch_clause)
  (ternary_expression)
] @branch
["&&" "||" "??"] @branch

; imports
(import_statement source: (string) @import.source) @import
(export_statement source: (string) @import.source) @import
(import_clause (identifier) @import.default)
(namespace_import (identifier) @import.alias) @import.all
(import_specifier name: (_) @import.name @import.binds !alias)
(import_specifier name: (_) @import.name alias: (_) @import.alias)
(export_statement "*" @import.all)
(namespace_export) @import.all
(export_specifier name: (_) @import.name)
(call_expression
  function: (identifier) @import.function
  arguments: (arguments . (comment)* . (string) @import.source)
  (#eq? @import.function "require")) @import
(call_expression function: (import) arguments: (arguments . (comment)* . (string) @import.source)) @import

(class_declaration (decorator) @decorator)
(method_definition (decorator) @decorator)
(export_statement (decorator) @decorator)
(field_definition (decorator) @decorator)
((comment) @documentation (#match? @documentation "^/\\*\\*[^*]"))
(ERROR) @error
(MISSING) @error
