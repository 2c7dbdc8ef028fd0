// What does each repository hold, since when, and by how many people?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..1000000] -- rows at most
// column repository: string -- name of the repository
// column branch: string -- branch that was read
// column commit: string -- commit that was read
// column committed_at: string -- time of that commit
// column commits: integer -- commits of its history, merges included
// column people: integer -- people who wrote them
// column first_commit_at: string -- time of the oldest of them
// column files: integer -- files of the commit that was read
// column lines: integer -- lines of the text files among them
// column modules: integer -- Python modules and Java packages
// column models: integer -- dbt models and snapshots
// column statements: integer -- SQL statements
// column libraries: integer -- packages from outside that its build files state
// column gaps: integer -- things that could not be read or decided
MATCH (repository:Repository)
WHERE $repository = "" OR repository.name = $repository
OPTIONAL MATCH (repository)-[:CONTAINS]->(commit:Commit)
OPTIONAL MATCH (commit)<-[:AUTHORED]-(person:Person)
WITH repository, count(DISTINCT commit) AS commits, count(DISTINCT person) AS people,
     min(commit.committed_at) AS first_commit_at
OPTIONAL MATCH (file:File {repository: repository.name})
WITH repository, commits, people, first_commit_at, count(file) AS files, sum(coalesce(file.lines, 0)) AS lines
OPTIONAL MATCH (repository)-[:CONTAINS]->(module:Module)
WITH repository, commits, people, first_commit_at, files, lines, count(module) AS modules
OPTIONAL MATCH (repository)-[:CONTAINS]->(:Project)-[:CONTAINS]->(model:Model)
WHERE coalesce(model.disabled, false) = false
WITH repository, commits, people, first_commit_at, files, lines, modules, count(model) AS models
OPTIONAL MATCH (statement:Statement {repository: repository.name})
WITH repository, commits, people, first_commit_at, files, lines, modules, models, count(statement) AS statements
OPTIONAL MATCH (repository)-[:DEPENDS_ON]->(library:Library)
WITH repository, commits, people, first_commit_at, files, lines, modules, models, statements,
     count(DISTINCT library) AS libraries
OPTIONAL MATCH (gap:Gap {repository: repository.name})
RETURN repository.name AS repository, repository.branch AS branch, repository.commit AS commit,
       repository.committed_at AS committed_at, commits, people, first_commit_at, files, lines, modules, models,
       statements, libraries, count(gap) AS gaps
ORDER BY repository
LIMIT $limit
