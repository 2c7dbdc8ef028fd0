// Which types, functions and variables are defined, and where?
// param repository: string = "" -- only this repository; all when empty
// param name: string = "" -- only those whose qualified name contains this
// param kind: string = "" -- only this kind; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column path: string -- file that defines it
// column line: integer -- first line
// column end_line: integer -- last line
// column language: string -- language in lower case
// column kind: string -- class, interface, enum, record, function, method, constructor, field, variable or what else the language calls it
// column name: string -- name within its file, with its scopes
// column qualified_name: string -- module or package, and name
// column complexity: integer -- McCabe's number of a function, where its language is counted
// column documented: boolean -- it has a docstring or documentation comment
MATCH (definition:Type|Function|Variable)
WHERE ($repository = "" OR definition.repository = $repository)
  AND ($name = "" OR definition.qualified_name CONTAINS $name)
  AND ($kind = "" OR definition.kind = $kind)
WITH definition
ORDER BY definition.repository, definition.path, definition.line, definition.name, definition.kind, definition.end_line
LIMIT $limit
RETURN definition.repository AS repository, definition.path AS path, definition.line AS line,
       definition.end_line AS end_line, definition.language AS language, definition.kind AS kind,
       definition.name AS name, definition.qualified_name AS qualified_name, definition.complexity AS complexity,
       definition.documented AS documented
ORDER BY repository, path, line, name, kind, end_line
