// Which functions and types does nothing seem to reach, and how sure is that?
// param repository: string = "" -- only this repository; all when empty
// param sure: float = 0.5 -- least confidence; under 0.5 stand those that users of a published package may call
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column path: string -- file that defines it
// column kind: string -- function, method, class and their like
// column qualified_name: string -- module or package, and name
// column line: integer -- first line
// column end_line: integer -- last line
// column language: string -- language in lower case
// column why: string -- unnamed: no other line names it; dead_callers: only what nothing reaches names it; namesakes: all calls of its name lead elsewhere
// column confidence: float -- how sure it is, 0 to 1; never certain
MATCH (definition:Type|Function)
WHERE ($repository = "" OR definition.repository = $repository) AND definition.unreached_confidence >= $sure
RETURN definition.repository AS repository, definition.path AS path, definition.kind AS kind,
       definition.qualified_name AS qualified_name, definition.line AS line, definition.end_line AS end_line,
       definition.language AS language, definition.unreached AS why, definition.unreached_confidence AS confidence
ORDER BY repository, confidence DESC, path, line, qualified_name, kind, end_line
LIMIT $limit
