// Which calls lead to nothing that is known?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column path: string -- file that holds them
// column caller: string -- function within its file; empty outside of functions
// column name: string -- what is called, as written
// column line: integer -- line of the first of them
// column calls: integer -- how many they are
MATCH (call:Call)
WHERE ($repository = "" OR call.repository = $repository) AND call.leads_to = "unknown"
RETURN call.repository AS repository, call.path AS path, call.caller AS caller, call.name AS name, call.line AS line,
       call.calls AS calls
ORDER BY calls DESC, repository, path, line, caller, name
LIMIT $limit
