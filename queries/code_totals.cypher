// How much code does each repository define, and how much of it is documented?
// column repository: string -- name of the repository
// column kind: string -- module, type or function
// column total: integer -- definitions
// column documented: integer -- those with a docstring or documentation comment
CALL {
  MATCH (module:Module)
  RETURN module.repository AS repository, "module" AS kind, count(module) AS total,
         sum(CASE WHEN module.documented = true THEN 1 ELSE 0 END) AS documented
  UNION ALL
  MATCH (type:Type)
  RETURN type.repository AS repository, "type" AS kind, count(type) AS total,
         sum(CASE WHEN type.documented = true THEN 1 ELSE 0 END) AS documented
  UNION ALL
  MATCH (function:Function)
  RETURN function.repository AS repository, "function" AS kind, count(function) AS total,
         sum(CASE WHEN function.documented = true THEN 1 ELSE 0 END) AS documented
}
RETURN repository, kind, total, documented
ORDER BY repository, kind
