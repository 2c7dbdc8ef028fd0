// Which part of a repository imports which, and does that one import it back?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..1000000] -- rows at most
// column repository: string -- name of the repository
// column source: string -- the part that imports
// column target: string -- the part that is imported
// column imports: integer -- import statements behind it that stand in no test
// column tests: integer -- those that stand in tests
// column back: integer -- import statements in the other direction that stand in no test; 0 where there is none
// column path: string -- file with the first of them
// column line: integer -- its line
MATCH (one:Component)-[import:IMPORTS]->(other:Component)
WHERE $repository = "" OR one.repository = $repository
OPTIONAL MATCH (other)-[back:IMPORTS]->(one)
RETURN one.repository AS repository, one.name AS source, other.name AS target,
       import.imports - coalesce(import.tests, 0) AS imports, coalesce(import.tests, 0) AS tests,
       coalesce(back.imports, 0) - coalesce(back.tests, 0) AS back, import.path AS path, import.line AS line
ORDER BY repository, source, target
LIMIT $limit
