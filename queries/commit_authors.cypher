// Who wrote how many commits in a period and in the one before? Merges are not counted.
// param repository: string = "" -- only this repository; all when empty
// param before: string -- commits after this day count for the period before
// param start: string -- commits after this day count for the period
// column repository: string -- name of the repository
// column person: string -- key of the person
// column bot: boolean -- true when it is a program
// column commits: integer -- commits in the period
// column commits_before: integer -- commits in the period before
MATCH (repository:Repository)-[:CONTAINS]->(commit:Commit)<-[:AUTHORED]-(person:Person)
WHERE ($repository = "" OR repository.name = $repository) AND commit.parents < 2
WITH repository.name AS repository, person.email AS person, coalesce(person.bot, false) AS bot,
     substring(commit.committed_at, 0, 10) AS day
WHERE day > $before
RETURN repository, person, bot, sum(CASE WHEN day > $start THEN 1 ELSE 0 END) AS commits,
       sum(CASE WHEN day > $start THEN 0 ELSE 1 END) AS commits_before
ORDER BY repository, person
