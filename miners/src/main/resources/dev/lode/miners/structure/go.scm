; Go. What the captures mean stands in package-info.java.

(type_declaration (type_spec name: (_) @name type: (struct_type)) @definition.struct)
(type_declaration (type_spec name: (_) @name type: (interface_type)) @definition.interface)
(type_declaration (type_spec name: (_) @name) @definition.type)
(type_declaration (type_alias name: (_) @name) @definition.alias)

(function_declaration name: (_) @name) @definition.function
(method_declaration
  receiver: (parameter_list (parameter_declaration type: [
    (type_identifier) @name
    (generic_type type: (_) @name)
    (pointer_type [(type_identifier) @name (generic_type type: (_) @name)])
  ]))
  name: (_) @name) @definition.method
(interface_type (method_elem name: (_) @name) @definition.method)
(func_literal) @anonymous
(function_type) @anonymous

(struct_type (field_declaration_list (field_declaration name: (_) @name @definition.field)))
(source_file (const_declaration (const_spec (identifier) @name @definition.variable)))
(source_file (var_declaration (var_spec (identifier) @name @definition.variable)))
(source_file (var_declaration (var_spec_list (var_spec (identifier) @name @definition.variable))))

(function_declaration parameters: (parameter_list (parameter_declaration name: (_) @parameter)))
(function_declaration parameters: (parameter_list (parameter_declaration !name) @parameter))
(function_declaration parameters: (parameter_list (variadic_parameter_declaration) @parameter))
(method_declaration parameters: (parameter_list (parameter_declaration name: (_) @parameter)))
(method_declaration parameters: (parameter_list (parameter_declaration !name) @parameter))
(method_declaration parameters: (parameter_list (variadic_parameter_declaration) @parameter))
(method_elem parameters: (parameter_list (parameter_declaration name: (_) @parameter)))
(method_elem parameters: (parameter_list (parameter_declaration !name) @parameter))
(method_elem parameters: (parameter_list (variadic_parameter_declaration) @parameter))

[(if_statement) (for_statement) (expression_case) (type_case) (communication_case)] @branch
["&&" "||"] @branch

(import_spec !name path: (_) @import.source) @import
(import_spec name: (package_identifier) @import.alias path: (_) @import.source) @import
(import_spec name: [(dot) (blank_identifier)] path: (_) @import.source) @import

(comment) @documentation
(ERROR) @error
(MISSING) @error
