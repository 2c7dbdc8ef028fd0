// From which tables does the content of one table come in the end, over how many steps?
// param table: string -- canonical name of the table
// param limit: integer = 1000 [1..1000000] -- rows at most
// column steps: integer -- fewest steps between the two, at most 8
// column table: string -- the table that is read
// column layer: string -- its layer: bronze, silver or gold; absent where nothing says it
// column made_by: [string] -- repositories that make it
MATCH path = (start:Table {name: $table})-[:READS_FROM*1..8]->(source:Table)
WHERE source.name <> $table
WITH source, min(size(relationships(path))) AS steps
OPTIONAL MATCH (source)<-[:WRITES|MATERIALIZES]-(maker)
WITH DISTINCT source, steps, maker.repository AS maker
ORDER BY maker
WITH source, steps, collect(maker) AS made_by
RETURN steps, source.name AS table, source.layer AS layer, made_by
ORDER BY steps, table
LIMIT $limit
