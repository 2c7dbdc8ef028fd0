// Who changed which files that still exist since a time, and how often?
// param repository: string -- name of the repository
// param start: string -- commits after this day count
// param bulk: integer = 100 [1..1000000] -- commits that change more files are left out
// column path: string -- path of the file
// column person: string -- key of the person
// column commits: integer -- commits of the person that changed the file
MATCH (repository:Repository)-[:CONTAINS]->(commit:Commit)-[touch:TOUCHES]->(file:File)
WHERE repository.name = $repository AND file.repository = $repository AND commit.files <= $bulk
      AND coalesce(file.generated, false) = false AND file.lines > 0
      AND substring(touch.committed_at, 0, 10) > $start
RETURN file.path AS path, touch.author AS person, count(touch) AS commits
ORDER BY path, person
