// Which modules are there, how many need each, how many does it need, and how high does it stand on others?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column name: string -- name of the module
// column language: string -- its language
// column path: string -- its first file
// column files: integer -- files that define it
// column lines: integer -- their lines
// column layer: integer -- 0 when it imports no other module of the repository
// column fan_in: integer -- modules of the repository that import it
// column fan_out: integer -- modules of the repository that it imports
// column instability: float -- fan_out / (fan_in + fan_out); absent when both are 0
// column cycle: string -- first module of the import cycle that it belongs to; absent when to none
// column community: string -- module at the centre of those that import each other more than others; absent where it is tied to none
MATCH (module:Module)<-[:DEFINES]-(file:File)
WHERE $repository = "" OR module.repository = $repository
WITH module, min(file.path) AS path, count(file) AS files, sum(coalesce(file.lines, 0)) AS lines
OPTIONAL MATCH (module)-[:MEMBER_OF]->(cycle:ImportCycle)
RETURN module.repository AS repository, module.name AS name, module.language AS language, path, files, lines,
       module.layer AS layer, module.fan_in AS fan_in, module.fan_out AS fan_out,
       module.instability AS instability, cycle.name AS cycle,
       module.community AS community
ORDER BY repository, name, language
LIMIT $limit
