// Which module asks for which other module or library?
// param repository: string = "" -- only modules of this repository; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- repository of the importing module
// column module: string -- the importing module
// column language: string -- python or java
// column target_type: string -- Module or Library
// column target: string -- name of what is imported
// column target_repository: string -- repository of the imported module; absent for a library
// column imports: integer -- import statements behind it
// column found: string -- resolved, inferred or manual
// column confidence: float -- 0 to 1
// column path: string -- file with the surest of them
// column line: integer -- its line
MATCH (module:Module)-[import:IMPORTS]->(target)
WHERE $repository = "" OR module.repository = $repository
RETURN module.repository AS repository, module.name AS module, module.language AS language,
       labels(target)[0] AS target_type, target.name AS target, target.repository AS target_repository,
       import.imports AS imports, import.evidence AS found, import.confidence AS confidence, import.path AS path,
       import.line AS line
ORDER BY repository, module, language, target_type DESC, target, target_repository
LIMIT $limit
