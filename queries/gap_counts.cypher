// What could not be read or decided, and how often?
// param repository: string = "" -- only this repository; all when empty
// column repository: string -- name of the repository
// column code: string -- what kind of gap
// column severity: string -- warning or error
// column plugin: string -- who met it
// column gaps: integer -- how many
// column files: integer -- files in question
// column example: string -- path of the first file in question; absent where none is
MATCH (gap:Gap)
WHERE $repository = "" OR gap.repository = $repository
WITH gap, CASE WHEN gap.path <> "" THEN gap.path END AS path
RETURN gap.repository AS repository, gap.code AS code, gap.severity AS severity, gap.plugin AS plugin,
       count(gap) AS gaps, count(DISTINCT path) AS files, min(path) AS example
ORDER BY gaps DESC, repository, code, plugin, severity
