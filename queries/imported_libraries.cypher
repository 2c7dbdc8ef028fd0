// Which libraries does the code of each repository import, and how many modules need them?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..1000000] -- rows at most
// column repository: string -- name of the repository
// column library: string -- package URL
// column modules: integer -- modules that import it
// column imports: integer -- import statements
// column declared: boolean -- a build file of the repository states it
// column confidence: float -- of the surest of the imports, 0 to 1
MATCH (repository:Repository)-[:CONTAINS]->(module:Module)-[import:IMPORTS]->(library:Library)
WHERE $repository = "" OR repository.name = $repository
WITH repository, library, count(module) AS modules, sum(import.imports) AS imports, max(import.confidence) AS confidence
OPTIONAL MATCH (repository)-[need:DEPENDS_ON]->(library)
WITH repository, library, modules, imports, confidence, count(need) AS needs
RETURN repository.name AS repository, library.purl AS library, modules, imports, needs > 0 AS declared, confidence
ORDER BY repository, modules DESC, library
LIMIT $limit
