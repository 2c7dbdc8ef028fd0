// From how many tables does the content of each table come?
// column table: string -- canonical name
// column inputs: integer -- tables that its content comes from
MATCH (table:Table)-[:READS_FROM]->(input:Table)
RETURN table.name AS table, count(DISTINCT input) AS inputs
ORDER BY table
