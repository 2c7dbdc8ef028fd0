// What could not be read or decided, and where?
// param repository: string = "" -- only this repository; all when empty
// param code: string = "" -- only gaps of this kind; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column severity: string -- warning or error
// column code: string -- what kind of gap
// column plugin: string -- who met it
// column path: string -- file in question, or empty
// column line: integer -- line in it, or 0
// column message: string -- what happened
MATCH (gap:Gap)
WHERE ($repository = "" OR gap.repository = $repository) AND ($code = "" OR gap.code = $code)
RETURN gap.repository AS repository, gap.severity AS severity, gap.code AS code, gap.plugin AS plugin,
       gap.path AS path, gap.line AS line, gap.message AS message
ORDER BY repository, code, path, line, plugin, message
LIMIT $limit
