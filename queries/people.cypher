// Who wrote commits, how many, in which repositories, and from when to when?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..1000000] -- rows at most
// column person: string -- key of the person: address after .mailmap in lower case
// column name: string -- name after .mailmap
// column commits: integer -- commits that they wrote, merges included
// column repositories: [string] -- where
// column first_commit_at: string -- time of the oldest of them
// column last_commit_at: string -- time of the newest of them
// column bot: boolean -- whether name or address says that it is a program
MATCH (repository:Repository)-[:CONTAINS]->(commit:Commit)<-[:AUTHORED]-(person:Person)
WHERE $repository = "" OR repository.name = $repository
WITH person, repository.name AS repository, count(commit) AS part, min(commit.committed_at) AS oldest,
     max(commit.committed_at) AS newest
ORDER BY repository
WITH person, sum(part) AS commits, collect(repository) AS repositories, min(oldest) AS first_commit_at,
     max(newest) AS last_commit_at
RETURN person.email AS person, person.name AS name, commits, repositories, first_commit_at, last_commit_at,
       coalesce(person.bot, false) AS bot
ORDER BY commits DESC, person
LIMIT $limit
