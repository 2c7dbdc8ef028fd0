// Which modules change together, and does one of them import the other?
// param repository: string = "" -- only this repository; all when empty
// param least: integer = 1 [1..1000000] -- commits that a pair shares at least
// param limit: integer = 1000 [1..1000000] -- pairs at most
// column repository: string -- name of the repository
// column path_a: string -- file of the one
// column path_b: string -- file of the other
// column module_a: string -- the one module
// column module_b: string -- the other
// column shared: integer -- commits that changed both files
// column shared_12m: integer -- those of the twelve months up to the newest commit
// column degree: float -- shared commits / mean of the commits of both
// column imports: integer -- 1 or 2 where one imports the other or both do, else 0
MATCH (one:Module)<-[:DEFINES]-(a:File)-[pair:CHANGES_WITH]->(b:File)-[:DEFINES]->(other:Module)
WHERE ($repository = "" OR a.repository = $repository) AND pair.shared >= $least
      AND (one.name <> other.name OR one.language <> other.language)
OPTIONAL MATCH (one)-[import:IMPORTS]-(other)
RETURN a.repository AS repository, a.path AS path_a, b.path AS path_b, one.name AS module_a, other.name AS module_b,
       pair.shared AS shared, pair.shared_12m AS shared_12m, pair.degree AS degree, count(import) AS imports
ORDER BY shared_12m DESC, shared DESC, repository, path_a, path_b
LIMIT $limit
