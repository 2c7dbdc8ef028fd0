// What is known of each table: its layer, what it is made of, who reads it, and how well it is described and tested?
// column table: string -- canonical name
// column layer: string -- bronze, silver or gold; absent where nothing says it
// column layer_reason: string -- what says the layer
// column inputs: integer -- tables that its content comes from
// column outputs: integer -- tables whose content comes from it
// column columns: integer -- columns that are known
// column described: integer -- columns with a description
// column tests: integer -- tests declared on its model or its columns
MATCH (table:Table)
OPTIONAL MATCH (table)-[:READS_FROM]->(input:Table)
WITH table, count(DISTINCT input) AS inputs
OPTIONAL MATCH (output:Table)-[:READS_FROM]->(table)
WITH table, inputs, count(DISTINCT output) AS outputs
OPTIONAL MATCH (table)-[:CONTAINS]->(column:Column)
WITH table, inputs, outputs, count(DISTINCT column) AS columns,
     count(DISTINCT CASE WHEN column.description <> "" THEN column.name ELSE null END) AS described
OPTIONAL MATCH (test:Test)-[:DEPENDS_ON]->()-[:MATERIALIZES|DENOTES]->(table)
RETURN table.name AS table, table.layer AS layer, table.layer_reason AS layer_reason, inputs, outputs, columns,
       described, count(DISTINCT test) AS tests
ORDER BY table
