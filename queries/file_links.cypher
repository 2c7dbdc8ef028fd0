// Which part of a repository uses which other one, through imports or dbt references? A module that is used stands at its first file.
// param repository: string -- name of the repository
// param limit: integer = 50000 [1..100000] -- rows at most
// column source: string -- path of the file that uses
// column target: string -- path of the file that is used
// column kind: string -- import or reference
// column uses: integer -- import statements or references behind it
CALL {
  MATCH (one:Module)-[import:IMPORTS]->(other:Module)
  WHERE one.repository = $repository AND other.repository = $repository
  MATCH (other)<-[:DEFINES]-(used:File)
  WITH one, other, import.path AS source, coalesce(import.imports, 1) AS uses, min(used.path) AS target
  RETURN source, target, "import" AS kind, sum(uses) AS uses
  UNION ALL
  MATCH (user:Model)-[link:DEPENDS_ON]->(used:Model)
  WHERE user.repository = $repository AND used.repository = $repository AND link.confidence >= 0.5
  RETURN user.path AS source, used.path AS target, "reference" AS kind, count(*) AS uses
}
RETURN source, target, kind, uses
ORDER BY source, target, kind
LIMIT $limit
