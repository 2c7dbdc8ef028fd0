; Shell, as bash reads it. What the captures mean stands in package-info.java.

(function_definition name: (_) @name) @definition.function
(program (variable_assignment name: (variable_name) @name) @definition.variable)
(program (declaration_command (variable_assignment name: (variable_name) @name) @definition.variable))

[(if_statement) (elif_clause) (for_statement) (c_style_for_statement) (while_statement) (case_item)] @branch
["&&" "||"] @branch

(command
  name: (command_name (word) @import.function)
  . argument: [(word) (string) (raw_string) (concatenation)] @import.source
  (#any-of? @import.function "source" ".")) @import

(comment) @documentation
(ERROR) @error
(MISSING) @error
