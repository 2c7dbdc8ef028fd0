// How many tests does each table have?
// column table: string -- canonical name
// column tests: integer -- dbt tests declared on its model, source or seed
MATCH (test:Test)-[:DEPENDS_ON]->(tested)-[:MATERIALIZES|DENOTES]->(table:Table)
RETURN table.name AS table, count(DISTINCT test) AS tests
ORDER BY table
