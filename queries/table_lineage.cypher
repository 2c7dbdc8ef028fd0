// From which tables does the content of each table come, and who says so?
// param repository: string = "" -- only what files of this repository say; all when empty
// param table: string = "" -- only what this table is made of, by its canonical name; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column table: string -- the table that is made
// column layer: string -- its layer: bronze, silver or gold; absent where nothing says it
// column reads_from: string -- the table that is read
// column reads_from_layer: string -- its layer
// column repositories: [string] -- repositories whose files say so
// column found: string -- resolved, inferred or manual
// column confidence: float -- 0 to 1
// column path: string -- file that says so most surely
// column line: integer -- its line
MATCH (table:Table)-[link:READS_FROM]->(source:Table)
WHERE ($table = "" OR table.name = $table) AND ($repository = "" OR $repository IN link.repositories)
RETURN table.name AS table, table.layer AS layer, source.name AS reads_from, source.layer AS reads_from_layer,
       link.repositories AS repositories, link.evidence AS found, link.confidence AS confidence, link.path AS path,
       link.line AS line
ORDER BY table, reads_from
LIMIT $limit
