// Where does lineage end without reason: columns of unknown origin, unused ones, tables that nobody reads or writes or that models hard-code, text that no reader took?
// param repository: string = "" -- only what this repository makes, reads or says; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column kind: string -- unresolved_column, unread_table, unwritten_table, unused_column, hard_coded_table or skipped_text
// column table: string -- canonical name of the table; empty for text of a statement
// column column: string -- its column; empty where it is the whole table, * for all columns of another table
// column repository: string -- name of the repository whose file it is
// column path: string -- a file that makes or names it, the first of several
// column line: integer -- its line
// column reason: string -- why the column's origin is not known; no_reader, no_writer, no_use or no_ref; of text what it is, and how it begins
// column gaps: integer -- how many places say so
CALL {
  MATCH (column:Column)-[link:DERIVES_FROM]->(:Column)
  WHERE coalesce(link.reason, "") <> "" AND ($repository = "" OR $repository IN link.repositories)
  UNWIND link.repositories AS repository
  RETURN "unresolved_column" AS kind, column.table AS table, column.name AS column, repository, link.path AS path,
         link.line AS line, link.reason AS reason
  UNION ALL
  MATCH (maker)-[link:WRITES|MATERIALIZES]->(table:Table)
  WHERE $repository = "" OR maker.repository = $repository
  OPTIONAL MATCH (table)<-[read:READS|READS_FROM]-()
  OPTIONAL MATCH (maker)<-[shown:DEPENDS_ON]-(:Exposure)
  WITH maker, link, table, count(read) + count(shown) AS readers
  WHERE readers = 0
  RETURN "unread_table" AS kind, table.name AS table, "" AS column, maker.repository AS repository,
         link.path AS path, link.line AS line, "no_reader" AS reason
  UNION ALL
  MATCH (reader)-[link:READS]->(table:Table)
  WHERE (reader:Statement OR reader:Model) AND ($repository = "" OR reader.repository = $repository)
  OPTIONAL MATCH (table)<-[made:WRITES|MATERIALIZES]-()
  OPTIONAL MATCH (table)-[stands:READS_FROM]->()
  WITH reader, link, table, count(made) + count(stands) AS makers
  WHERE makers = 0
  RETURN "unwritten_table" AS kind, table.name AS table, "" AS column, reader.repository AS repository,
         link.path AS path, link.line AS line, "no_writer" AS reason
  UNION ALL
  MATCH (source:Source)-[link:DENOTES]->(table:Table)
  WHERE $repository = "" OR source.repository = $repository
  OPTIONAL MATCH (table)<-[made:WRITES|MATERIALIZES]-()
  OPTIONAL MATCH (table)-[stands:READS_FROM]->()
  WITH source, link, table, count(made) + count(stands) AS makers
  WHERE makers = 0
  RETURN "unwritten_table" AS kind, table.name AS table, "" AS column, source.repository AS repository,
         link.path AS path, link.line AS line, "no_writer" AS reason
  UNION ALL
  MATCH (model:Model)-[link:READS]->(table:Table)
  WHERE $repository = "" OR model.repository = $repository
  RETURN "hard_coded_table" AS kind, table.name AS table, "" AS column, model.repository AS repository,
         link.path AS path, link.line AS line, "no_ref" AS reason
  UNION ALL
  OPTIONAL MATCH (star:Column {name: "*"})<-[:DERIVES_FROM|READS]-()
  WITH collect(DISTINCT star.table) AS read_whole
  MATCH (maker)-[link:WRITES|MATERIALIZES]->(table:Table)<-[:READS|READS_FROM]-()
  WHERE $repository = "" OR maker.repository = $repository
  WITH DISTINCT maker, link, table, read_whole
  WHERE NOT table.name IN read_whole
  MATCH (table)-[:CONTAINS]->(column:Column)
  WHERE column.name <> "*"
  OPTIONAL MATCH (column)<-[use:DERIVES_FROM|INFLUENCED_BY|READS]-()
  WITH maker, link, table, column, count(use) AS uses
  WHERE uses = 0
  RETURN "unused_column" AS kind, table.name AS table, column.name AS column, maker.repository AS repository,
         link.path AS path, link.line AS line, "no_use" AS reason
  UNION ALL
  MATCH (statement:Statement)
  WHERE statement.tokens_skipped > 0 AND ($repository = "" OR statement.repository = $repository)
  UNWIND coalesce(statement.skipped, []) AS text
  RETURN "skipped_text" AS kind, "" AS table, "" AS column, statement.repository AS repository,
         statement.path AS path, statement.line AS line, text AS reason
}
WITH kind, table, column, repository, path, line, reason
WHERE $repository = "" OR repository = $repository
WITH kind, table, column, repository, path, min(line) AS line, reason, count(*) AS places
ORDER BY kind, table, column, repository, reason, path
WITH kind, table, column, repository, reason, collect(path) AS paths, collect(line) AS lines, sum(places) AS gaps
RETURN kind, table, column, repository, paths[0] AS path, lines[0] AS line, reason, gaps
ORDER BY kind, table, column, repository, reason
LIMIT $limit
