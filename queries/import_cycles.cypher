// Which modules import each other in a cycle, and which lines close it?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..1000000] -- cycles at most
// column repository: string -- name of the repository
// column language: string -- language of the first module
// column name: string -- the first module by name
// column modules: integer -- how many modules reach each other
// column imports: integer -- pairs of them of which one imports the other
// column path: [string] -- the shortest way around: each imports the next one, the last one the first
// column files: [string] -- file of each of these imports
// column lines: [integer] -- and its line
// column members: [string] -- all of its modules
MATCH (module:Module)-[:MEMBER_OF]->(cycle:ImportCycle)
WHERE $repository = "" OR cycle.repository = $repository
WITH cycle, module.name AS member
ORDER BY member
WITH cycle, collect(member) AS members
RETURN cycle.repository AS repository, cycle.language AS language, cycle.name AS name, cycle.modules AS modules,
       cycle.imports AS imports, cycle.path AS path, cycle.files AS files, cycle.lines AS lines, members
ORDER BY modules DESC, repository, name, language
LIMIT $limit
