// Which file of a repository uses which other one, through an import or a dbt reference?
// param repository: string -- name of the repository
// param limit: integer = 50000 [1..100000] -- rows at most; the files of two Java packages pair up in all ways
// column source: string -- path of the file that uses
// column target: string -- path of the file that is used
// column kind: string -- import or reference
CALL {
  MATCH (one:Module)-[:IMPORTS]->(other:Module)
  WHERE one.repository = $repository AND other.repository = $repository
  MATCH (source:File)-[:DEFINES]->(one)
  MATCH (target:File)-[:DEFINES]->(other)
  RETURN DISTINCT source.path AS source, target.path AS target, "import" AS kind
  UNION ALL
  MATCH (one:Model)-[:DEPENDS_ON]->(other:Model)
  WHERE one.repository = $repository AND other.repository = $repository
  RETURN DISTINCT one.path AS source, other.path AS target, "reference" AS kind
}
RETURN source, target, kind
ORDER BY source, target, kind
LIMIT $limit
