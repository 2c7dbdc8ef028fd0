// Which pairs of files change in the same commits?
// param repository: string -- name of the repository
// param start: string -- commits after this day count
// param files: integer = 25 [2..1000] -- commits that change more files say nothing about pairs and are left out
// param least: integer = 3 [1..1000000] -- commits that a pair has to share
// param limit: integer = 200 [1..1000000] -- pairs at most
// column one: string -- path of one file
// column other: string -- path of the other file
// column commits: integer -- commits that changed both
MATCH (repository:Repository)-[:CONTAINS]->(commit:Commit)
WHERE repository.name = $repository AND commit.files > 1 AND commit.files <= $files
      AND substring(commit.committed_at, 0, 10) > $start
MATCH (commit)-[:TOUCHES]->(file:File)
WHERE file.repository = $repository AND coalesce(file.generated, false) = false
WITH DISTINCT commit, file.path AS path
WITH commit, collect(path) AS paths
UNWIND paths AS one
UNWIND paths AS other
WITH one, other
WHERE one < other
WITH one, other, count(*) AS commits
WHERE commits >= $least
RETURN one, other, commits
ORDER BY commits DESC, one, other
LIMIT $limit
