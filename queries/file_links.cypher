// Which file of a repository uses which other one, through an import or a dbt reference?
// param repository: string -- name of the repository
// column source: string -- path of the file that uses
// column target: string -- path of the file that is used
// column kind: string -- import or reference
CALL {
  MATCH (source:File)-[:DEFINES]->(one:Module)-[:IMPORTS]->(other:Module)<-[:DEFINES]-(target:File)
  WHERE source.repository = $repository AND target.repository = $repository
  RETURN DISTINCT source.path AS source, target.path AS target, "import" AS kind
  UNION ALL
  MATCH (one:Model)-[:DEPENDS_ON]->(other:Model)
  WHERE one.repository = $repository AND other.repository = $repository
  RETURN DISTINCT one.path AS source, other.path AS target, "reference" AS kind
}
RETURN source, target, kind
ORDER BY source, target, kind
