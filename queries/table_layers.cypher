// Which layer is each table of?
// column table: string -- canonical name
// column layer: string -- bronze, silver or gold; absent where nothing says it
// column layer_reason: string -- what says the layer
MATCH (table:Table)
RETURN table.name AS table, table.layer AS layer, table.layer_reason AS layer_reason
ORDER BY table
