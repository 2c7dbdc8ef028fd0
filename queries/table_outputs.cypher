// Into how many tables does the content of each table go?
// column table: string -- canonical name
// column outputs: integer -- tables whose content comes from it
MATCH (output:Table)-[:READS_FROM]->(table:Table)
RETURN table.name AS table, count(DISTINCT output) AS outputs
ORDER BY table
