// Which repositories state an older line of a runtime than others do, at the newest that they state?
// param repository: string = "" -- only this repository; all when empty
// column repository: string -- name of the repository
// column runtime: string -- python, java, node …
// column version: string -- the newest line of releases that the repository states
// column newest: string -- the newest one that a repository states
// column repositories: integer -- repositories that state the newest
MATCH (repository:Repository)-[:RUNS_ON]->(runtime:Runtime)
WHERE runtime.kind = "runtime" AND runtime.rank >= 0
WITH runtime.name AS name, repository.name AS repository, max(runtime.rank) AS rank
WITH name, max(rank) AS top, collect(repository) AS stating, collect(rank) AS ranks
UNWIND range(0, size(stating) - 1) AS i
WITH name, top, stating[i] AS repository, ranks[i] AS rank, size([each IN ranks WHERE each = top]) AS repositories
WHERE rank < top AND ($repository = "" OR repository = $repository)
MATCH (line:Runtime)
WITH name, top, repository, rank, repositories, line
WHERE line.name = name AND (line.rank = rank OR line.rank = top)
WITH name, top, repository, rank, repositories, line
ORDER BY line.version
WITH name, repository, repositories, collect(CASE WHEN line.rank = rank THEN line.version END) AS own,
     collect(CASE WHEN line.rank = top THEN line.version END) AS best
RETURN repository, name AS runtime, own[0] AS version, best[0] AS newest, repositories
ORDER BY repository, runtime
