// From which columns does each column of a gold table come in the end?
// param repository: string = "" -- only tables that this repository makes; all when empty
// param table: string = "" -- only this table, by its canonical name; all when empty
// param limit: integer = 10000 [1..10000000] -- rows at most
// column table: string -- canonical name of the gold table
// column column: string -- its column; * for those that are not known by name
// column sources: [string] -- columns that its value begins in, as table.column, what a table changes in itself aside; ? where it is not known
// column tables: integer -- tables that these are of
// column steps: integer -- most steps between the column and one of them; at most 8 are looked at
// column confidence: float -- the least sure step of the surest ways, 0 to 1
CALL {
  MATCH (maker)-[:WRITES|MATERIALIZES]->(table:Table {layer: "gold"})
  WHERE ($repository = "" OR maker.repository = $repository) AND ($table = "" OR table.name = $table)
  WITH DISTINCT table
  MATCH (table)-[:CONTAINS]->(column:Column)
  WHERE column.name <> "*"
  RETURN column
  UNION ALL
  MATCH (maker)-[:WRITES|MATERIALIZES]->(table:Table {layer: "gold"})
  WHERE ($repository = "" OR maker.repository = $repository) AND ($table = "" OR table.name = $table)
  WITH collect(DISTINCT table.name) AS gold
  MATCH (column:Column {name: "*"})
  WHERE column.table IN gold
  RETURN column
}
MATCH (column)-[link:DERIVES_FROM]->(source:Column)
WITH column, source, 1 AS steps, link.confidence AS surety
OPTIONAL MATCH (source)-[link:DERIVES_FROM]->(next:Column) WHERE next.table <> source.table
WITH column, coalesce(next, source) AS source,
     min(CASE WHEN next IS NULL THEN steps ELSE steps + 1 END) AS steps,
     max(CASE WHEN next IS NULL OR surety < link.confidence THEN surety ELSE link.confidence END) AS surety
OPTIONAL MATCH (source)-[link:DERIVES_FROM]->(next:Column) WHERE next.table <> source.table
WITH column, coalesce(next, source) AS source,
     min(CASE WHEN next IS NULL THEN steps ELSE steps + 1 END) AS steps,
     max(CASE WHEN next IS NULL OR surety < link.confidence THEN surety ELSE link.confidence END) AS surety
OPTIONAL MATCH (source)-[link:DERIVES_FROM]->(next:Column) WHERE next.table <> source.table
WITH column, coalesce(next, source) AS source,
     min(CASE WHEN next IS NULL THEN steps ELSE steps + 1 END) AS steps,
     max(CASE WHEN next IS NULL OR surety < link.confidence THEN surety ELSE link.confidence END) AS surety
OPTIONAL MATCH (source)-[link:DERIVES_FROM]->(next:Column) WHERE next.table <> source.table
WITH column, coalesce(next, source) AS source,
     min(CASE WHEN next IS NULL THEN steps ELSE steps + 1 END) AS steps,
     max(CASE WHEN next IS NULL OR surety < link.confidence THEN surety ELSE link.confidence END) AS surety
OPTIONAL MATCH (source)-[link:DERIVES_FROM]->(next:Column) WHERE next.table <> source.table
WITH column, coalesce(next, source) AS source,
     min(CASE WHEN next IS NULL THEN steps ELSE steps + 1 END) AS steps,
     max(CASE WHEN next IS NULL OR surety < link.confidence THEN surety ELSE link.confidence END) AS surety
OPTIONAL MATCH (source)-[link:DERIVES_FROM]->(next:Column) WHERE next.table <> source.table
WITH column, coalesce(next, source) AS source,
     min(CASE WHEN next IS NULL THEN steps ELSE steps + 1 END) AS steps,
     max(CASE WHEN next IS NULL OR surety < link.confidence THEN surety ELSE link.confidence END) AS surety
OPTIONAL MATCH (source)-[link:DERIVES_FROM]->(next:Column) WHERE next.table <> source.table
WITH column, coalesce(next, source) AS source,
     min(CASE WHEN next IS NULL THEN steps ELSE steps + 1 END) AS steps,
     max(CASE WHEN next IS NULL OR surety < link.confidence THEN surety ELSE link.confidence END) AS surety
WITH column, source.table + "." + source.name AS source, source.table AS origin, steps, surety
ORDER BY source
WITH column, collect(source) AS sources, count(DISTINCT origin) AS tables, max(steps) AS steps, min(surety) AS confidence
RETURN column.table AS table, column.name AS column, sources, tables, steps, confidence
ORDER BY table, column
LIMIT $limit
