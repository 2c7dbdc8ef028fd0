// From which columns does each column come, which decide on it, and what says so?
// param table: string = "" -- only columns of this table, by its canonical name; all when empty
// param column: string = "" -- only columns of this name; all when empty
// param repository: string = "" -- only what files of this repository say; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column path: string -- file that says so most surely
// column statement: integer -- 1 for the first statement of the file; absent for dbt models and for influences
// column target_table: string -- canonical name of the table that is made
// column target_column: string -- its column; * for all of them
// column source_table: string -- the table that is read; ? where it is not known
// column source_column: string -- its column; * for all of them
// column kind: string -- value, or influence where it only decides on values or rows
// column evidence: string -- resolved, inferred or manual
// column role: string -- identity, transformation or aggregation; conditional, window, filter, join, group_by or sort
// column confidence: float -- 0 to 1; 0 where the source is not known
// column line: integer -- line of the file
// column reason: string -- why the source is not known, else empty
// column repositories: [string] -- repositories whose files say so
CALL {
  MATCH (target:Column)-[link:DERIVES_FROM]->(source:Column)
  RETURN target.table AS target_table, target.name AS target_column, source, link, "value" AS kind,
         link.transformation AS role, link.statement AS statement, coalesce(link.reason, "") AS reason
  UNION ALL
  MATCH (target:Column)-[link:INFLUENCED_BY]->(source:Column)
  RETURN target.table AS target_table, target.name AS target_column, source, link, "influence" AS kind,
         link.role AS role, null AS statement, CASE WHEN source.table = "?" THEN "unknown" ELSE "" END AS reason
  UNION ALL
  MATCH (target:Table)-[link:INFLUENCED_BY]->(source:Column)
  RETURN target.name AS target_table, "*" AS target_column, source, link, "influence" AS kind,
         link.role AS role, null AS statement, CASE WHEN source.table = "?" THEN "unknown" ELSE "" END AS reason
}
WITH target_table, target_column, source, link, kind, role, statement, reason
WHERE ($table = "" OR target_table = $table) AND ($column = "" OR target_column = $column OR target_column = "*")
  AND ($repository = "" OR $repository IN link.repositories)
RETURN link.path AS path, statement, target_table, target_column, source.table AS source_table,
       source.name AS source_column, kind, link.evidence AS evidence, role, link.confidence AS confidence,
       link.line AS line, reason, link.repositories AS repositories
ORDER BY target_table, target_column, kind DESC, source_table, source_column, role
LIMIT $limit
