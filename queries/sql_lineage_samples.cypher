// What are examples of SQL statements that make one table of others?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 20 [1..1000] -- rows at most
// column target: string -- table that the statement writes
// column sources: [string] -- tables that it reads
// column repository: string -- name of the repository
// column path: string -- file that holds the statement
// column line: integer -- first line
// column kind: string -- insert, merge, create_table …
// column parser: string -- jsqlparser, or scan where only table names could be taken from the text
MATCH (target:Table)<-[:WRITES]-(statement:Statement)-[:READS]->(source:Table)
WHERE ($repository = "" OR statement.repository = $repository) AND source.name <> target.name
WITH DISTINCT target, statement, source.name AS source
ORDER BY source
WITH target, statement, collect(source) AS sources
RETURN target.name AS target, sources, statement.repository AS repository, statement.path AS path,
       statement.line AS line, statement.kind AS kind, statement.parser AS parser
ORDER BY size(sources) DESC, target, repository, path, line
LIMIT $limit
