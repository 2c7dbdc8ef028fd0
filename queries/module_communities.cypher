// Which modules belong together by their imports, and in which parts of the repository do they lie?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..1000000] -- rows at most
// column repository: string -- name of the repository
// column community: string -- the module at the centre
// column modules: integer -- how many modules belong to it
// column parts: [string] -- the parts that their files lie in
MATCH (module:Module)<-[:DEFINES]-(file:File)-[:PART_OF]->(part:Component)
WHERE module.community IS NOT NULL AND ($repository = "" OR module.repository = $repository)
WITH module.repository AS repository, module.community AS community, module.name AS name, part.name AS part
ORDER BY repository, community, part, name
WITH repository, community, collect(DISTINCT name) AS names, collect(DISTINCT part) AS parts
RETURN repository, community, size(names) AS modules, parts
ORDER BY repository, modules DESC, community
LIMIT $limit
