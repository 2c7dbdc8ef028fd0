// Which dbt models are there, in which layer, what do they need, and how many columns are known?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column project: string -- name of the dbt project
// column model: string -- name of the model
// column materialized: string -- as configured
// column table: string -- canonical name of the table that it makes
// column layer: string -- bronze, silver or gold; absent where nothing says it
// column depends_on: [string] -- models, seeds and sources that dbt finds in it, a source with its group
// column columns: integer -- columns of its table that are known
// column path: string -- file that defines it
MATCH (model:Model)
WHERE ($repository = "" OR model.repository = $repository) AND coalesce(model.disabled, false) = false
OPTIONAL MATCH (model)-[link:DEPENDS_ON]->(need)
WHERE (need:Model OR need:Seed OR need:Source) AND link.confidence >= 0.6
WITH DISTINCT model, CASE WHEN need.source IS NULL THEN need.name ELSE need.source + "." + need.name END AS need
ORDER BY need
WITH model, collect(need) AS depends_on
OPTIONAL MATCH (model)-[:MATERIALIZES]->(table:Table)
OPTIONAL MATCH (table)-[:CONTAINS]->(column:Column)
WITH model, depends_on, table, count(column) AS columns
RETURN model.repository AS repository, model.project AS project, model.name AS model,
       model.materialized AS materialized, table.name AS table, table.layer AS layer, depends_on, columns,
       model.path AS path
ORDER BY repository, project, model, table
LIMIT $limit
