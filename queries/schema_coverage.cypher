// How well are the columns of the tables described and tested that repositories make with dbt?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column model: string -- name of the model
// column table: string -- canonical name of its table
// column layer: string -- bronze, silver or gold; absent where nothing says it
// column described: boolean -- the model has a description
// column columns: integer -- columns that are known
// column columns_described: integer -- those with a description
// column columns_tested: integer -- those with a test
// column tests: integer -- tests of the model and its columns
MATCH (model:Model)
WHERE ($repository = "" OR model.repository = $repository) AND coalesce(model.disabled, false) = false
OPTIONAL MATCH (test:Test)-[:DEPENDS_ON]->(model)
WITH model, count(DISTINCT test) AS tests
OPTIONAL MATCH (model)-[:MATERIALIZES]->(table:Table)
OPTIONAL MATCH (table)-[:CONTAINS]->(column:Column)
WITH model, tests, table, count(column) AS columns,
     sum(CASE WHEN coalesce(column.description, "") <> "" THEN 1 ELSE 0 END) AS columns_described,
     sum(CASE WHEN size(coalesce(column.tests, [])) > 0 THEN 1 ELSE 0 END) AS columns_tested
RETURN model.repository AS repository, model.name AS model, table.name AS table, table.layer AS layer,
       coalesce(model.description, "") <> "" AS described, columns, columns_described, columns_tested, tests
ORDER BY repository, model, table
LIMIT $limit
