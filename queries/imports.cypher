// What does each file import, and what does that mean?
// param repository: string = "" -- only this repository; all when empty
// param means: string = "" -- only imports that mean this: module, repository, library, standard or unknown; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column path: string -- file that imports
// column line: integer -- line of the statement
// column name: string -- what it asks for, as written
// column means: string -- module of the repository, repository for a module of another one, library, standard for the language's own library, or unknown
// column target: [string] -- names of modules, or package URLs of libraries; several where they cannot be told apart
// column supplier: string -- repository that holds the module where that is another one
// column confidence: float -- how sure that is; absent where nothing is known of it
// column language: string -- language of the file
MATCH (import:Import)
WHERE ($repository = "" OR import.repository = $repository) AND ($means = "" OR import.means = $means)
WITH import
ORDER BY import.repository, import.path, import.line, import.name
LIMIT $limit
RETURN import.repository AS repository, import.path AS path, import.line AS line, import.name AS name,
       import.means AS means, import.leads_to AS target, import.supplier AS supplier,
       import.confidence AS confidence, import.language AS language
ORDER BY repository, path, line, name
