// How many commits does each quarter have, and by how many people? Merges are not counted.
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..10000] -- rows at most
// column repository: string -- name of the repository
// column quarter: string -- year and quarter of the commit time, in UTC
// column commits: integer -- commits in it
// column authors: integer -- people who wrote them
MATCH (repository:Repository)-[:CONTAINS]->(commit:Commit)
WHERE ($repository = "" OR repository.name = $repository) AND commit.parents < 2
WITH repository.name AS repository, commit.author_email AS author, substring(commit.committed_at, 0, 4) AS year,
     substring(commit.committed_at, 5, 2) AS month
WITH repository, author, year,
     CASE WHEN month <= "03" THEN "Q1" WHEN month <= "06" THEN "Q2" WHEN month <= "09" THEN "Q3" ELSE "Q4" END AS part
RETURN repository, year + "-" + part AS quarter, count(*) AS commits, count(DISTINCT toLower(author)) AS authors
ORDER BY repository, quarter
LIMIT $limit
