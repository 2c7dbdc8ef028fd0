// Where does the value of a column come from, step by step, down to where nothing further is known?
// param table: string -- canonical name of the table
// param column: string -- name of its column, in lower case
// param limit: integer = 1000 [1..1000000] -- rows at most
// column step: integer -- 1 for what the column is made of, 2 for what that is made of; the fewest steps, at most 10
// column from_table: string -- the table that is made
// column from_column: string -- its column
// column to_table: string -- the table that it is made of; ? where it is not known
// column to_column: string -- its column; * for all of them
// column layer: string -- layer of the table that it is made of; absent where nothing says it
// column transformation: string -- identity, transformation or aggregation
// column repositories: [string] -- repositories whose files say so
// column path: string -- file that says so most surely
// column line: integer -- its line
// column evidence: string -- resolved, inferred or manual
// column confidence: float -- 0 to 1; 0 where the source is not known
MATCH path = (start:Column {table: $table, name: $column})-[:DERIVES_FROM*0..9]->(made:Column)
WITH made, min(size(relationships(path))) AS steps
MATCH (made)-[link:DERIVES_FROM]->(source:Column)
OPTIONAL MATCH (origin:Table)-[:CONTAINS]->(source)
RETURN steps + 1 AS step, made.table AS from_table, made.name AS from_column, source.table AS to_table,
       source.name AS to_column, origin.layer AS layer, link.transformation AS transformation,
       link.repositories AS repositories, link.path AS path, link.line AS line, link.evidence AS evidence,
       link.confidence AS confidence
ORDER BY step, from_table, from_column, to_table, to_column
LIMIT $limit
