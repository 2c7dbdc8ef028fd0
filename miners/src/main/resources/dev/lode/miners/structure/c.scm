; C. What the captures mean stands in package-info.java.

(struct_specifier name: (_) @name body: (_)) @definition.struct
(union_specifier name: (_) @name body: (_)) @definition.union
(enum_specifier name: (_) @name body: (_)) @definition.enum
(type_definition type: (struct_specifier !name) declarator: (type_identifier) @name) @definition.struct
(type_definition type: (union_specifier !name) declarator: (type_identifier) @name) @definition.union
(type_definition type: (enum_specifier !name) declarator: (type_identifier) @name) @definition.enum
(type_definition declarator: (type_identifier) @name) @definition.alias
(type_definition declarator: (pointer_declarator (type_identifier) @name)) @definition.alias
(type_definition
  declarator: (function_declarator
    (parenthesized_declarator (pointer_declarator (type_identifier) @name)))) @definition.alias

(function_definition declarator: (function_declarator declarator: (identifier) @name)) @definition.function
(function_definition
  declarator: (pointer_declarator (function_declarator declarator: (identifier) @name))) @definition.function
(function_definition
  declarator: (pointer_declarator
    (pointer_declarator (function_declarator declarator: (identifier) @name)))) @definition.function
(preproc_function_def name: (_) @name) @definition.macro

(field_declaration declarator: (field_identifier) @name @definition.field)
(field_declaration declarator: (pointer_declarator (field_identifier) @name @definition.field))
(field_declaration declarator: (pointer_declarator (pointer_declarator (field_identifier) @name @definition.field)))
(field_declaration declarator: (array_declarator (field_identifier) @name @definition.field))
(field_declaration
  declarator: (function_declarator
    (parenthesized_declarator (pointer_declarator (field_identifier) @name @definition.field))))
(translation_unit (declaration declarator: [
  (identifier) @name @definition.variable
  (pointer_declarator (identifier) @name @definition.variable)
  (array_declarator (identifier) @name @definition.variable)
  (init_declarator declarator: [
    (identifier) @name @definition.variable
    (pointer_declarator (identifier) @name @definition.variable)
    (array_declarator (identifier) @name @definition.variable)
  ])
]))

(function_definition
  declarator: (function_declarator
    parameters: (parameter_list [(parameter_declaration declarator: (_)) (variadic_parameter)] @parameter)))
(function_definition
  declarator: (pointer_declarator (function_declarator
    parameters: (parameter_list [(parameter_declaration declarator: (_)) (variadic_parameter)] @parameter))))
(preproc_function_def parameters: (preproc_params (_) @parameter))

[
  (if_statement) (for_statement) (while_statement) (do_statement) (conditional_expression)
] @branch
(case_statement value: (_)) @branch
["&&" "||"] @branch

(preproc_include path: (_) @import.source) @import

((comment) @documentation (#match? @documentation "^/(\\*[*!]|/[/!])"))
(ERROR) @error
(MISSING) @error
