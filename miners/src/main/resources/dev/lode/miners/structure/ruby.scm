; Ruby. What the captures mean stands in package-info.java.

(class name: (_) @name) @definition.class
(module name: (_) @name) @definition.module

(class body: (body_statement (method name: (_) @name (#eq? @name "initialize")) @definition.constructor))
(class body: (body_statement (method name: (_) @name) @definition.method))
(module body: (body_statement (method name: (_) @name) @definition.method))
(method name: (_) @name) @definition.function
(singleton_method name: (_) @name) @definition.method
(block) @anonymous
(do_block) @anonymous
(lambda) @anonymous

(class body: (body_statement (assignment left: (constant) @name) @definition.field))
(module body: (body_statement (assignment left: (constant) @name) @definition.field))
(program (assignment left: (constant) @name) @definition.variable)
(call
  method: (identifier) @import.function
  arguments: (argument_list (simple_symbol) @name @definition.field)
  (#any-of? @import.function "attr_accessor" "attr_reader" "attr_writer"))

(method_parameters [
  (identifier) (optional_parameter) (splat_parameter) (keyword_parameter) (hash_splat_parameter) (block_parameter)
  (destructured_parameter) (forward_parameter) (hash_splat_nil)
] @parameter)

[
  (if) (elsif) (unless) (while) (until) (for) (when) (in_clause) (rescue) (conditional)
  (if_modifier) (unless_modifier) (while_modifier) (until_modifier) (rescue_modifier)
] @branch
["&&" "||" "and" "or"] @branch

(call
  method: (identifier) @import.function
  arguments: (argument_list . (string) @import.source)
  (#any-of? @import.function "require" "load")) @import
(call
  method: (identifier) @import.function
  arguments: (argument_list . (string) @import.relative)
  (#eq? @import.function "require_relative")) @import

(comment) @documentation
(ERROR) @error
(MISSING) @error

(optional_parameter value: (_) @default)
(keyword_parameter value: (_) @default)
