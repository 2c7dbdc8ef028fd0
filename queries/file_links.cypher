// Which part of a repository uses which other one, through imports or dbt references? A module stands at its first file.
// param repository: string -- name of the repository
// param limit: integer = 50000 [1..100000] -- rows at most
// column source: string -- path of the file that uses
// column target: string -- path of the file that is used
// column kind: string -- import or reference
// column uses: integer -- import statements or references behind it
CALL {
  MATCH (one:Module)<-[:DEFINES]-(file:File)
  WHERE one.repository = $repository
  WITH one, min(file.path) AS source
  MATCH (one)-[import:IMPORTS]->(other:Module)
  WHERE other.repository = $repository
  WITH one, other, source, sum(coalesce(import.imports, 1)) AS uses
  MATCH (other)<-[:DEFINES]-(used:File)
  WITH one, other, source, uses, min(used.path) AS target
  RETURN source, target, "import" AS kind, uses
  UNION ALL
  MATCH (user:Model)-[:DEPENDS_ON]->(used:Model)
  WHERE user.repository = $repository AND used.repository = $repository
  RETURN user.path AS source, used.path AS target, "reference" AS kind, count(*) AS uses
}
RETURN source, target, kind, uses
ORDER BY source, target, kind
LIMIT $limit
