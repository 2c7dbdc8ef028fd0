// How many commits does each month have? Merges are not counted.
// param repository: string = "" -- only this repository; all when empty
// column month: string -- year and month
// column commits: integer -- commits in it
MATCH (repository:Repository)-[:CONTAINS]->(commit:Commit)
WHERE ($repository = "" OR repository.name = $repository) AND commit.parents < 2
RETURN substring(commit.committed_at, 0, 7) AS month, count(commit) AS commits
ORDER BY month
