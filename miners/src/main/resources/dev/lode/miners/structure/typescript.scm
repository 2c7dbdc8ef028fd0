; TypeScript and TSX. What the captures mean stands in package-info.java.

; types
(class_declaration name: (_) @name) @definition.class
(abstract_class_declaration name: (_) @name) @definition.class
(interface_declaration name: (_) @name) @definition.interface
(enum_declaration name: (_) @name) @definition.enum
(type_alias_declaration name: (_) @name) @definition.alias
(variable_declarator name: (identifier) @name value: (class) @definition.class)
(assignment_expression left: (identifier) @name right: (class) @definition.class)
(assignment_expression left: (member_expression property: (_) @name) right: (class) @definition.class)
(export_statement "default" @name value: (class !name) @definition.class)
(export_statement "default" @name (class_declaration !name) @definition.class)
(class name: (_) @name) @definition.class

; namespaces
(internal_module name: (_) @name) @scope
(module name: (_) @name) @scope

; functions
(function_declaration name: (_) @name) @definition.function
(generator_function_declaration name: (_) @name) @definition.function
(function_signature name: (_) @name) @definition.function
(class_body (method_definition name: (property_identifier) @name (#eq? @name "constructor")) @definition.constructor)
(class_body (method_signature name: (property_identifier) @name (#eq? @name "constructor")) @definition.constructor)
(class_body (method_definition name: (_) @name) @definition.method)
(class_body (method_signature name: (_) @name) @definition.method)
(class_body (abstract_method_signature name: (_) @name) @definition.method)
(interface_body (method_signature name: (_) @name) @definition.method)
(object (method_definition name: (_) @name) @definition.function)
(public_field_definition
  name: (_) @name
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
(function_type) @anonymous
(constructor_type) @anonymous
(call_signature) @anonymous
(construct_signature) @anonymous
(object_type (method_signature) @anonymous)

; fields and variables
(class_body (public_field_definition name: (_) @name type: (_) @declared.type) @definition.field)
(class_body (public_field_definition name: (_) @name) @definition.field)
(interface_body (property_signature name: (_) @name type: (_) @declared.type) @definition.field)
(interface_body (property_signature name: (_) @name) @definition.field)
(_
  [(accessibility_modifier) (override_modifier) "readonly"]
  pattern: (identifier) @name @definition.field
  type: (_) @declared.type)
(_
  [(accessibility_modifier) (override_modifier) "readonly"]
  pattern: (identifier) @name @definition.field)
(program [
  (lexical_declaration (variable_declarator name: (identifier) @name type: (_) @declared.type) @definition.variable)
  (variable_declaration (variable_declarator name: (identifier) @name type: (_) @declared.type) @definition.variable)
  (export_statement (_ (variable_declarator name: (identifier) @name type: (_) @declared.type) @definition.variable))
  (ambient_declaration (_ (variable_declarator name: (identifier) @name type: (_) @declared.type) @definition.variable))
  (export_statement (ambient_declaration
    (_ (variable_declarator name: (identifier) @name type: (_) @declared.type) @definition.variable)))
])
(program [
  (lexical_declaration (variable_declarator name: (identifier) @name) @definition.variable)
  (variable_declaration (variable_declarator name: (identifier) @name) @definition.variable)
  (export_statement (_ (variable_declarator name: (identifier) @name) @definition.variable))
  (ambient_declaration (_ (variable_declarator name: (identifier) @name) @definition.variable))
  (export_statement (ambient_declaration (_ (variable_declarator name: (identifier) @name) @definition.variable)))
])

; parameters
(formal_parameters [(required_parameter) (optional_parameter)] @parameter)
(arrow_function parameter: (identifier) @parameter)
(formal_parameters (_ "=" @default))
(function_declaration return_type: (_) @returns)
(generator_function_declaration return_type: (_) @returns)
(function_signature return_type: (_) @returns)
(function_expression return_type: (_) @returns)
(generator_function return_type: (_) @returns)
(arrow_function return_type: (_) @returns)
(method_definition return_type: (_) @returns)
(method_signature return_type: (_) @returns)
(abstract_method_signature return_type: (_) @returns)

; bases
(extends_clause) @base
(implements_clause (_) @base)
(extends_type_clause type: (_) @base)

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
(import_statement (import_require_clause source: (string) @import.source)) @import
(export_statement source: (string) @import.source) @import
(import_clause (identifier) @import.default)
(namespace_import (identifier) @import.alias) @import.all
(import_require_clause (identifier) @import.alias) @import.all
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
(abstract_class_declaration (decorator) @decorator)
(class_body (decorator) @decorator)
(export_statement (decorator) @decorator)
(public_field_definition (decorator) @decorator)
((comment) @documentation (#match? @documentation "^/\\*\\*[^*]"))
(ERROR) @error
(MISSING) @error
