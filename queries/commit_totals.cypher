// How long is the history that was read, and what of it is set aside? Merges are not counted.
// param repository: string = "" -- only this repository; all when empty
// param bulk: integer = 30 [1..1000000] -- a commit that changes more paths is a bulk commit
// column repository: string -- name of the repository
// column commits: integer -- commits
// column bulk_commits: integer -- those that change more paths than the limit
// column bot_commits: integer -- those that programs wrote
// column not_counted: integer -- changes whose lines are not counted, because a content is missing or too large
// column first_on: string -- day of the oldest
// column last_on: string -- day of the newest
MATCH (repository:Repository)-[:CONTAINS]->(commit:Commit)
WHERE ($repository = "" OR repository.name = $repository) AND commit.parents < 2
OPTIONAL MATCH (commit)<-[:AUTHORED]-(person:Person)
RETURN repository.name AS repository, count(commit) AS commits,
       sum(CASE WHEN commit.files > $bulk THEN 1 ELSE 0 END) AS bulk_commits,
       sum(CASE WHEN person.bot = true THEN 1 ELSE 0 END) AS bot_commits,
       sum(coalesce(commit.not_counted, 0)) AS not_counted,
       min(substring(commit.committed_at, 0, 10)) AS first_on,
       max(substring(commit.committed_at, 0, 10)) AS last_on
ORDER BY repository
