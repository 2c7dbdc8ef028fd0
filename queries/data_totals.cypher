// How many dbt models, sources, seeds, macros, tests and SQL statements does each repository hold?
// column repository: string -- name of the repository
// column kind: string -- model, source, seed, macro, test or statement
// column total: integer -- how many
CALL {
  MATCH (model:Model) WHERE coalesce(model.disabled, false) = false
  RETURN model.repository AS repository, "model" AS kind, count(model) AS total
  UNION ALL
  MATCH (source:Source) RETURN source.repository AS repository, "source" AS kind, count(source) AS total
  UNION ALL
  MATCH (seed:Seed) RETURN seed.repository AS repository, "seed" AS kind, count(seed) AS total
  UNION ALL
  MATCH (macro:Macro) RETURN macro.repository AS repository, "macro" AS kind, count(macro) AS total
  UNION ALL
  MATCH (test:Test) RETURN test.repository AS repository, "test" AS kind, count(test) AS total
  UNION ALL
  MATCH (statement:Statement) RETURN statement.repository AS repository, "statement" AS kind, count(statement) AS total
}
RETURN repository, kind, total
ORDER BY repository, kind
