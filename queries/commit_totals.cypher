// How long is the history that was read? Merges are not counted.
// param repository: string = "" -- only this repository; all when empty
// param bulk: integer = 100 [1..1000000] -- a commit that changes more files is a bulk commit
// column repository: string -- name of the repository
// column commits: integer -- commits
// column bulk_commits: integer -- those that change more files than the limit
// column first_on: string -- day of the oldest
// column last_on: string -- day of the newest
MATCH (repository:Repository)-[:CONTAINS]->(commit:Commit)
WHERE ($repository = "" OR repository.name = $repository) AND commit.parents < 2
RETURN repository.name AS repository, count(commit) AS commits,
       sum(CASE WHEN commit.files > $bulk THEN 1 ELSE 0 END) AS bulk_commits,
       min(substring(commit.committed_at, 0, 10)) AS first_on,
       max(substring(commit.committed_at, 0, 10)) AS last_on
ORDER BY repository
