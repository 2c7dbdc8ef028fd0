; Kotlin. What the captures mean stands in package-info.java.

(package_header (identifier) @name) @module

(class_declaration "interface" (type_identifier) @name) @definition.interface
(class_declaration "enum" (type_identifier) @name) @definition.enum
(class_declaration (modifiers (class_modifier "annotation")) (type_identifier) @name) @definition.annotation
(class_declaration (type_identifier) @name) @definition.class
(object_declaration (type_identifier) @name) @definition.object
(companion_object (type_identifier) @name) @definition.object
(type_alias (type_identifier) @name) @definition.alias

(class_body (function_declaration (simple_identifier) @name) @definition.method)
(enum_class_body (function_declaration (simple_identifier) @name) @definition.method)
(function_declaration (simple_identifier) @name) @definition.function
(secondary_constructor "constructor" @name) @definition.constructor
(anonymous_function) @anonymous
(lambda_literal) @anonymous

(class_body (property_declaration (variable_declaration (simple_identifier) @name)) @definition.field)
(enum_class_body (property_declaration (variable_declaration (simple_identifier) @name)) @definition.field)
(class_parameter (binding_pattern_kind) (simple_identifier) @name) @definition.field
(source_file (property_declaration (variable_declaration (simple_identifier) @name)) @definition.variable)

(function_value_parameters (parameter) @parameter)

[
  (if_expression) (for_statement) (while_statement) (do_while_statement) (catch_block) (conjunction_expression)
  (disjunction_expression) (elvis_expression)
] @branch
(when_entry (when_condition)) @branch

(import_header (identifier) @import.source) @import
(import_header (identifier) @import.source (wildcard_import) @import.all) @import
(import_header (identifier) @import.source (import_alias (_) @import.alias)) @import

((multiline_comment) @documentation (#match? @documentation "^/\\*\\*[^*]"))
(ERROR) @error
(MISSING) @error
