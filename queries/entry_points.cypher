// What may be called from outside of what is read, so that what nothing reaches is measured from it?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column language: string -- language in lower case
// column entry_point: string -- test, example, main, protocol (called by the language itself), decorated, override (of something outside) or dispatched (its name is put together)
// column definitions: integer -- functions and types that are such
MATCH (definition:Type|Function)
WHERE ($repository = "" OR definition.repository = $repository) AND definition.entry_point IS NOT NULL
RETURN definition.repository AS repository, definition.language AS language, definition.entry_point AS entry_point,
       count(definition) AS definitions
ORDER BY repository, language, entry_point
LIMIT $limit
