// Which repository needs which other one, and through what?
// param repository: string = "" -- only links from or to this repository; all when empty
// column source: string -- the repository that needs
// column target: string -- the repository that is needed
// column kind: string -- table, import or library
// column through: [string] -- names of what stands between them
// column found: string -- resolved, inferred or manual
// column confidence: float -- 0 to 1
MATCH (source:Repository)-[need:DEPENDS_ON]->(target:Repository)
WHERE $repository = "" OR source.name = $repository OR target.name = $repository
RETURN source.name AS source, target.name AS target, need.kind AS kind, need.through AS through,
       need.evidence AS found, need.confidence AS confidence
ORDER BY source, target, kind
