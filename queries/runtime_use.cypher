// Which lines of which runtimes do repositories state, the newest first?
// column runtime: string -- python, java, node …
// column version: string -- line of releases
// column repositories: [string] -- repositories that state it
// column files: integer -- their files that do
MATCH (repository:Repository)-[runs:RUNS_ON]->(line:Runtime)
WHERE line.kind = "runtime" AND line.rank >= 0
WITH DISTINCT line, repository.name AS name, runs.declared_in AS path
WITH line, name, count(path) AS stating
ORDER BY name
WITH line, collect(name) AS repositories, sum(stating) AS files
RETURN line.name AS runtime, line.version AS version, repositories, files
ORDER BY runtime, line.rank DESC, version
