// Which files that still exist changed most in a period, weighed by their size?
// param repository: string -- name of the repository
// param before: string -- commits after this day count for the period before
// param start: string -- commits after this day count for the period
// param bulk: integer = 100 [1..1000000] -- commits that change more files are left out
// column path: string -- path of the file
// column lines: integer -- lines of the file
// column commits: integer -- commits that changed it in the period
// column commits_before: integer -- commits that changed it in the period before
// column score: integer -- commits in the period times lines
MATCH (repository:Repository)-[:CONTAINS]->(commit:Commit)-[touch:TOUCHES]->(file:File)
WHERE repository.name = $repository AND file.repository = $repository AND commit.files <= $bulk
      AND coalesce(file.generated, false) = false AND file.lines > 0
WITH file, substring(touch.committed_at, 0, 10) AS day
WHERE day > $before
WITH file, sum(CASE WHEN day > $start THEN 1 ELSE 0 END) AS commits,
     sum(CASE WHEN day > $start THEN 0 ELSE 1 END) AS commits_before
RETURN file.path AS path, file.lines AS lines, commits, commits_before, commits * file.lines AS score
ORDER BY score DESC, path
