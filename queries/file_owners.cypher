// Who changed which files that people write in the last twelve months, and how often?
// param repository: string -- name of the repository
// param limit: integer = 100000 [1..1000000] -- rows at most
// column path: string -- path of the file
// column person: string -- key of the person
// column commits: integer -- non-merge commits of the person that changed it in the 12 months up to the day of the repository's newest commit
MATCH (person:Person)-[owns:OWNS]->(file:File)
WHERE file.repository = $repository AND coalesce(file.generated, false) = false AND file.lines > 0
      AND owns.commits_12m > 0
RETURN file.path AS path, person.email AS person, owns.commits_12m AS commits
ORDER BY path, person
LIMIT $limit
