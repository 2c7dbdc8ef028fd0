// From which table does the content of which other table come?
// param repository: string = "" -- only what files of this repository say; all when empty
// column source: string -- the table that is read
// column target: string -- the table that is made
// column source_layer: string -- bronze, silver or gold
// column target_layer: string -- bronze, silver or gold
// column found: string -- resolved, inferred or manual
// column confidence: float -- 0 to 1
// column repositories: [string] -- repositories whose files say so
MATCH (target:Table)-[link:READS_FROM]->(source:Table)
WHERE $repository = "" OR $repository IN link.repositories
RETURN source.name AS source, target.name AS target, source.layer AS source_layer, target.layer AS target_layer,
       link.evidence AS found, link.confidence AS confidence, link.repositories AS repositories
ORDER BY target, source
