// How many imports does each repository have, by language and by what they mean?
// param repository: string = "" -- only this repository; all when empty
// column repository: string -- name of the repository
// column language: string -- language of the files
// column means: string -- module, repository, library, standard or unknown
// column imports: integer -- how many there are
// column names: integer -- how many different names they ask for
// column example: string -- the first name of them
MATCH (import:Import)
WHERE $repository = "" OR import.repository = $repository
RETURN import.repository AS repository, import.language AS language, import.means AS means, count(import) AS imports,
       count(DISTINCT import.name) AS names, min(import.name) AS example
ORDER BY repository, language, means
