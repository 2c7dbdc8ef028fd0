; C++. What the captures mean stands in package-info.java.

(template_declaration (class_specifier name: (_) @name body: (_))) @definition.class
(template_declaration (struct_specifier name: (_) @name body: (_))) @definition.struct
(class_specifier name: (_) @name body: (_)) @definition.class
(struct_specifier name: (_) @name body: (_)) @definition.struct
(union_specifier name: (_) @name body: (_)) @definition.union
(enum_specifier name: (_) @name body: (_)) @definition.enum
(concept_definition name: (_) @name) @definition.concept
(type_definition type: (struct_specifier !name) declarator: (type_identifier) @name) @definition.struct
(type_definition type: (union_specifier !name) declarator: (type_identifier) @name) @definition.union
(type_definition type: (enum_specifier !name) declarator: (type_identifier) @name) @definition.enum
(type_definition declarator: (type_identifier) @name) @definition.alias
(alias_declaration name: (_) @name) @definition.alias

(namespace_definition name: (_) @name) @scope

(field_declaration_list (function_definition
  declarator: (function_declarator
    declarator: [(field_identifier) (identifier) (operator_name) (destructor_name)] @name)) @definition.method)
(field_declaration_list (function_definition
  declarator: (_ (function_declarator
    declarator: [(field_identifier) (identifier) (operator_name)] @name))) @definition.method)
(field_declaration_list (template_declaration (function_definition
  declarator: (function_declarator
    declarator: [(field_identifier) (identifier) (operator_name)] @name)) @definition.method))
(field_declaration_list (field_declaration
  declarator: (function_declarator declarator: [(field_identifier) (operator_name)] @name)) @definition.method)
(field_declaration_list (field_declaration
  declarator: (_ (function_declarator declarator: [(field_identifier) (operator_name)] @name))) @definition.method)
(field_declaration_list (declaration
  declarator: (function_declarator declarator: [(identifier) (destructor_name)] @name)) @definition.method)
(function_definition declarator: (function_declarator
  declarator: (qualified_identifier) @name)) @definition.method
(function_definition declarator: (_ (function_declarator
  declarator: (qualified_identifier) @name))) @definition.method
(function_definition declarator: (function_declarator
  declarator: [(identifier) (operator_name)] @name)) @definition.function
(function_definition declarator: (_ (function_declarator
  declarator: [(identifier) (operator_name)] @name))) @definition.function
(preproc_function_def name: (_) @name) @definition.macro
(lambda_expression) @anonymous

(field_declaration declarator: (field_identifier) @name @definition.field)
(field_declaration declarator: (pointer_declarator (field_identifier) @name @definition.field))
(field_declaration declarator: (reference_declarator (field_identifier) @name @definition.field))
(field_declaration declarator: (array_declarator (field_identifier) @name @definition.field))
(translation_unit (declaration declarator: [
  (identifier) @name @definition.variable
  (pointer_declarator (identifier) @name @definition.variable)
  (array_declarator (identifier) @name @definition.variable)
  (init_declarator declarator: (identifier) @name @definition.variable)
]))
(namespace_definition (declaration_list (declaration declarator: [
  (identifier) @name @definition.variable
  (init_declarator declarator: (identifier) @name @definition.variable)
])))

(function_definition
  declarator: (function_declarator parameters: (parameter_list [
    (parameter_declaration) (optional_parameter_declaration) (variadic_parameter_declaration)
  ] @parameter)))
(function_definition
  declarator: (_ (function_declarator parameters: (parameter_list [
    (parameter_declaration) (optional_parameter_declaration) (variadic_parameter_declaration)
  ] @parameter))))
(field_declaration_list (_
  declarator: (function_declarator parameters: (parameter_list [
    (parameter_declaration) (optional_parameter_declaration) (variadic_parameter_declaration)
  ] @parameter))))
(preproc_function_def parameters: (preproc_params (_) @parameter))

[
  (if_statement) (for_statement) (for_range_loop) (while_statement) (do_statement) (catch_clause)
  (conditional_expression)
] @branch
(case_statement value: (_)) @branch
(binary_expression operator: ["&&" "||" "and" "or"]) @branch

(preproc_include path: (_) @import.source) @import

((comment) @documentation (#match? @documentation "^/(\\*[*!]|/[/!])"))
(ERROR) @error
(MISSING) @error

(optional_parameter_declaration default_value: (_) @default)
