// How long is the history that was read? Merges are not counted.
// param repository: string = "" -- only this repository; all when empty
// param bulk: integer = 100 [1..1000000] -- a commit that changes more files is a bulk commit
// column repository: string -- name of the repository
// column commits: integer -- commits
// column bulk_commits: integer -- those that change more files than the limit
// column first_at: string -- time of the oldest
// column last_at: string -- time of the newest
MATCH (repository:Repository)-[:CONTAINS]->(commit:Commit)
WHERE ($repository = "" OR repository.name = $repository) AND commit.parents < 2
RETURN repository.name AS repository, count(commit) AS commits,
       sum(CASE WHEN commit.files > $bulk THEN 1 ELSE 0 END) AS bulk_commits,
       min(commit.committed_at) AS first_at, max(commit.committed_at) AS last_at
ORDER BY repository
