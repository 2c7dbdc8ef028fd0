// How many files of each repository are large and change often?
// param repository: string = "" -- only this repository; all when empty
// param busy: integer = 24 [1..1000000] -- commits by people in 12 months from which a file changes often
// param large: integer = 2000 [1..1000000000] -- lines from which a file is large
// column repository: string -- name of the repository
// column hotspots: integer -- files that are both; generated ones are left out, and what programs commit
MATCH (file:File)
WHERE ($repository = "" OR file.repository = $repository) AND coalesce(file.generated, false) = false
OPTIONAL MATCH (file)<-[owns:OWNS]-(:Person)
WITH file, sum(coalesce(owns.commits_12m, 0)) AS people_commits
RETURN file.repository AS repository,
       sum(CASE WHEN people_commits >= $busy AND file.lines >= $large THEN 1 ELSE 0 END) AS hotspots
ORDER BY repository
