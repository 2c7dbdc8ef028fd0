// Which tables does each SQL statement read and write?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column path: string -- file that holds it
// column statement: integer -- 1 for the first statement of the file
// column line: integer -- first line
// column kind: string -- select, insert, merge, create_table …
// column reads: [string] -- tables that it reads
// column writes: [string] -- tables that it writes or makes
MATCH (statement:Statement)
WHERE $repository = "" OR statement.repository = $repository
OPTIONAL MATCH (statement)-[:READS]->(source:Table)
WITH statement, source.name AS source
ORDER BY source
WITH statement, collect(source) AS reads
OPTIONAL MATCH (statement)-[:WRITES]->(target:Table)
WITH statement, reads, target.name AS target
ORDER BY target
WITH statement, reads, collect(target) AS writes
RETURN statement.repository AS repository, statement.path AS path, statement.ordinal AS statement,
       statement.line AS line, statement.kind AS kind, reads, writes
ORDER BY repository, path, statement
LIMIT $limit
