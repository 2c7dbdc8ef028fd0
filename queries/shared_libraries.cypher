// Which packages from outside do several repositories need?
// column library: string -- name as people write it
// column ecosystem: string -- maven, pypi or npm
// column repositories: [string] -- names of the repositories
MATCH (repository:Repository)-[:DEPENDS_ON]->(library:Library)
WITH DISTINCT library, repository.name AS name ORDER BY name
WITH library, collect(name) AS repositories
WHERE size(repositories) > 1
RETURN library.name AS library, library.ecosystem AS ecosystem, repositories
ORDER BY size(repositories) DESC, library, ecosystem
