// Which function calls which, where, and how is that known?
// param repository: string = "" -- only this repository; all when empty
// param callee: string = "" -- only calls of this qualified name; all when empty
// param sure: float = 0.0 -- least confidence
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column caller: string -- qualified name of the function; the module outside of functions
// column callee: string -- qualified name of the function, or of the type that is made
// column path: string -- file of the call
// column line: integer -- line of the surest call
// column evidence: string -- resolved: nothing else can be called; inferred: the rule says how
// column confidence: float -- 0 to 1
// column rule: string -- how the callee is known
// column calls: integer -- how many calls there are
MATCH (caller)-[call:CALLS]->(callee)
WHERE ($repository = "" OR caller.repository = $repository) AND ($callee = "" OR callee.qualified_name = $callee)
  AND call.confidence >= $sure
RETURN caller.repository AS repository, coalesce(caller.qualified_name, caller.name) AS caller,
       callee.qualified_name AS callee, call.path AS path, call.line AS line, call.evidence AS evidence,
       call.confidence AS confidence, call.rule AS rule, call.calls AS calls
ORDER BY repository, path, line, caller, callee, confidence DESC, rule, calls
LIMIT $limit
