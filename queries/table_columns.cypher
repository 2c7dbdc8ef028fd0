// How many columns of each table are known, and how many are described?
// column table: string -- canonical name
// column columns: integer -- columns that are known
// column described: integer -- columns with a description
MATCH (column:Column)
RETURN column.table AS table, count(column) AS columns,
       sum(CASE WHEN coalesce(column.description, "") <> "" THEN 1 ELSE 0 END) AS described
ORDER BY table
