// Which pairs of files change in the same commits?
// param repository: string -- name of the repository
// param start: string -- commits after this day count
// param files: integer = 25 [2..1000] -- commits that change more files say nothing about pairs and are left out
// param least: integer = 3 [1..1000000] -- commits that a pair has to share
// param limit: integer = 200 [1..10000] -- pairs at most
// column one: string -- path of one file
// column other: string -- path of the other file
// column commits: integer -- commits that changed both
MATCH (repository:Repository)-[:CONTAINS]->(commit:Commit)
WHERE repository.name = $repository AND commit.files > 1 AND commit.files <= $files
      AND substring(commit.committed_at, 0, 10) > $start
MATCH (first:File)<-[:TOUCHES]-(commit)-[:TOUCHES]->(second:File)
WHERE first.repository = $repository AND second.repository = $repository AND first.path < second.path
      AND coalesce(first.generated, false) = false AND coalesce(second.generated, false) = false
WITH first.path AS one, second.path AS other, count(commit) AS commits
WHERE commits >= $least
RETURN one, other, commits
ORDER BY commits DESC, one, other
LIMIT $limit
