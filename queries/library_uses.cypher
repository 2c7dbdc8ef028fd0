// Which packages from outside does each repository need?
// param repository: string = "" -- only this repository; all when empty
// column repository: string -- name of the repository
// column ecosystem: string -- maven, pypi or npm
// column library: string -- name as people write it
// column version_range: string -- version or range as written
// column scope: string -- what it is needed for
// column declared_in: string -- build file that states it
MATCH (repository:Repository)-[need:DEPENDS_ON]->(library:Library)
WHERE $repository = "" OR repository.name = $repository
RETURN repository.name AS repository, library.ecosystem AS ecosystem, library.name AS library,
       need.constraint AS version_range, need.scope AS scope, need.declared_in AS declared_in
ORDER BY repository, ecosystem, library, declared_in
