// Which packages from outside does each repository state, and how many of its modules import them?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column ecosystem: string -- maven, pypi or npm
// column library: string -- name as people write it
// column purl: string -- package URL without version
// column version_range: string -- version or range as written
// column scope: string -- what it is needed for, as the ecosystem says it
// column declared_in: string -- build file that states it
// column line: integer -- its line
// column modules: integer -- modules of the repository that import it
MATCH (repository:Repository)-[need:DEPENDS_ON]->(library:Library)
WHERE $repository = "" OR repository.name = $repository
OPTIONAL MATCH (library)<-[:IMPORTS]-(module:Module)
WHERE module.repository = repository.name
WITH repository, need, library, count(module) AS modules
RETURN repository.name AS repository, library.ecosystem AS ecosystem, library.name AS library, library.purl AS purl,
       need.constraint AS version_range, need.scope AS scope, need.declared_in AS declared_in, need.line AS line,
       modules
ORDER BY repository, ecosystem, library, purl, declared_in
LIMIT $limit
