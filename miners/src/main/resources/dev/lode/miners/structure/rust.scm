; Rust. What the captures mean stands in package-info.java.

(struct_item name: (_) @name) @definition.struct
(enum_item name: (_) @name) @definition.enum
(union_item name: (_) @name) @definition.union
(trait_item name: (_) @name) @definition.trait
(source_file (type_item name: (_) @name) @definition.alias)
(mod_item (declaration_list (type_item name: (_) @name) @definition.alias))

(impl_item type: [(type_identifier) @name (generic_type type: (_) @name) (scoped_type_identifier) @name]) @scope
(mod_item name: (_) @name body: (_)) @scope

(impl_item (declaration_list (function_item name: (_) @name) @definition.method))
(trait_item (declaration_list (function_item name: (_) @name) @definition.method))
(trait_item (declaration_list (function_signature_item name: (_) @name) @definition.method))
(function_item name: (_) @name) @definition.function
(function_signature_item name: (_) @name) @definition.function
(macro_definition name: (_) @name) @definition.macro
(closure_expression) @anonymous
(function_type) @anonymous

(struct_item (field_declaration_list (field_declaration name: (_) @name) @definition.field))
(union_item (field_declaration_list (field_declaration name: (_) @name) @definition.field))
(trait_item (declaration_list (const_item name: (_) @name) @definition.field))
(impl_item (declaration_list (const_item name: (_) @name) @definition.field))
(source_file [(const_item name: (_) @name) (static_item name: (_) @name)] @definition.variable)
(mod_item (declaration_list [(const_item name: (_) @name) (static_item name: (_) @name)] @definition.variable))

(function_item parameters: (parameters [(parameter) (self_parameter) (variadic_parameter)] @parameter))
(function_signature_item parameters: (parameters [(parameter) (self_parameter) (variadic_parameter)] @parameter))

[(if_expression) (while_expression) (loop_expression) (for_expression)] @branch
(match_arm pattern: (match_pattern (_))) @branch
(binary_expression operator: ["&&" "||"]) @branch

(use_declaration argument: (use_as_clause path: (_) @import.source alias: (_) @import.alias)) @import
(use_declaration
  argument: [(identifier) (scoped_identifier) (scoped_use_list) (use_list) (use_wildcard)] @import.source) @import
(extern_crate_declaration name: (_) @import.source) @import

(attribute_item) @decorator
(line_comment outer: (_)) @documentation
(block_comment outer: (_)) @documentation
(line_comment inner: (_)) @documentation
(ERROR) @error
(MISSING) @error
