// Which repositories state an older line of a runtime than others do, at the newest that they state?
// param repository: string = "" -- only this repository; all when empty
// column repository: string -- name of the repository
// column runtime: string -- python, java, node …
// column version: string -- the newest line of releases that the repository states
// column newest: string -- the newest one that a repository states
// column repositories: integer -- repositories that state the newest
MATCH (other:Repository)-[:RUNS_ON]->(best:Runtime)
WHERE best.kind = "runtime" AND best.rank >= 0
WITH best.name AS runtime, max(best.rank) AS top
MATCH (ahead:Repository)-[:RUNS_ON]->(line:Runtime)
WHERE line.name = runtime AND line.rank = top
WITH runtime, top, min(line.version) AS newest, count(DISTINCT ahead.name) AS repositories
MATCH (repository:Repository)-[:RUNS_ON]->(stated:Runtime)
WHERE stated.name = runtime AND stated.rank >= 0
WITH runtime, top, newest, repositories, repository.name AS name, max(stated.rank) AS own
WHERE own < top AND ($repository = "" OR name = $repository)
MATCH (behind:Repository)-[:RUNS_ON]->(last:Runtime)
WHERE behind.name = name AND last.name = runtime AND last.rank = own
RETURN name AS repository, runtime, min(last.version) AS version, newest, repositories
ORDER BY repository, runtime
