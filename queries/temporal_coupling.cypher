// Which pairs of files, or of components, change in the same commits more often than by chance?
// param repository: string = "" -- only this repository; all when empty
// param of: string = "File" -- File or Component
// param path: string = "" -- only pairs of which one path begins with this
// param least: integer = 1 [1..1000000] -- commits that a pair shares at least
// param limit: integer = 1000 [1..10000000] -- pairs at most
// column path_a: string -- path of the one
// column path_b: string -- path of the other
// column shared: integer -- commits that changed both; commits of more than 30 paths are left out of all numbers
// column degree: float -- shared commits / mean of the commits of both
// column commits_a: integer -- commits that changed the one
// column commits_b: integer -- commits that changed the other
// column shared_12m: integer -- shared commits of the twelve months up to the newest commit
// column repository: string -- name of the repository
MATCH (a:File|Component)-[pair:CHANGES_WITH]->(b)
WHERE labels(a)[0] = $of AND ($repository = "" OR a.repository = $repository) AND pair.shared >= $least
      AND (a.path STARTS WITH $path OR b.path STARTS WITH $path)
RETURN a.path AS path_a, b.path AS path_b, pair.shared AS shared, pair.degree AS degree,
       pair.commits_a AS commits_a, pair.commits_b AS commits_b, pair.shared_12m AS shared_12m,
       a.repository AS repository
ORDER BY degree DESC, shared DESC, repository, path_a, path_b
LIMIT $limit
