// What would dbt models need under other settings: in branches that are not rendered, in models that are disabled?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column project: string -- name of the dbt project
// column model: string -- name of the model
// column disabled: boolean -- true when dbt makes nothing of it
// column kind: string -- ref or source
// column needs: string -- model, seed or source that its text names, a source with its group
// column rule: string -- why dbt may not see it; the ontology tells the rules
// column confidence: float -- 0 to 1
// column path: string -- file that holds it
// column line: integer -- its line
MATCH (model:Model)-[link:DEPENDS_ON]->(need)
WHERE ($repository = "" OR model.repository = $repository) AND link.confidence < 0.6 AND
      (need:Model OR need:Seed OR need:Source)
RETURN model.repository AS repository, model.project AS project, model.name AS model,
       coalesce(model.disabled, false) AS disabled, link.kind AS kind,
       CASE WHEN need.source IS NULL THEN need.name ELSE need.source + "." + need.name END AS needs,
       link.rule AS rule, link.confidence AS confidence, link.path AS path, link.line AS line
ORDER BY repository, project, model, needs, kind, path, line
LIMIT $limit
