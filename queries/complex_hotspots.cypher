// Which functions are complex and stand in files that change often?
// param repository: string = "" -- only this repository; all when empty
// param least: integer = 5 [1..100000] -- McCabe complexity that is worth a look
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column path: string -- file that defines it
// column line: integer -- first line
// column end_line: integer -- last line
// column qualified_name: string -- module or package, and name
// column kind: string -- function, method or constructor
// column complexity: integer -- McCabe's
// column commits: integer -- non-merge commits that changed its file in the 12 months up to the day of the repository's newest commit
// column people: integer -- people who wrote them; bots are none
// column score: integer -- complexity × commits, as Adam Tornhill ranks hotspots ("Your Code as a Crime Scene", 2015), by function
MATCH (file:File)-[:DEFINES]->(function:Function)
WHERE ($repository = "" OR file.repository = $repository) AND function.complexity >= $least AND file.commits_12m > 0
      AND coalesce(file.generated, false) = false
RETURN function.repository AS repository, function.path AS path, function.line AS line, function.end_line AS end_line,
       function.qualified_name AS qualified_name, function.kind AS kind, function.complexity AS complexity,
       file.commits_12m AS commits, file.authors_12m AS people, function.complexity * file.commits_12m AS score
ORDER BY score DESC, complexity DESC, repository, path, line, qualified_name
LIMIT $limit
