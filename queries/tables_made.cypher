// Which tables does a repository make, and where?
// param repository: string -- name of the repository
// column table: string -- canonical name
// column kind: string -- model, snapshot, seed or statement
// column path: string -- file that makes it; the first of several
CALL {
  MATCH (model:Model)-[:MATERIALIZES]->(table:Table)
  WHERE model.repository = $repository
  RETURN table.name AS table, model.kind AS kind, min(model.path) AS path
  UNION ALL
  MATCH (seed:Seed)-[:MATERIALIZES]->(table:Table)
  WHERE seed.repository = $repository
  RETURN table.name AS table, "seed" AS kind, min(seed.path) AS path
  UNION ALL
  MATCH (statement:Statement)-[:WRITES]->(table:Table)
  WHERE statement.repository = $repository
  RETURN table.name AS table, "statement" AS kind, min(statement.path) AS path
}
RETURN table, kind, path
ORDER BY table, kind, path
