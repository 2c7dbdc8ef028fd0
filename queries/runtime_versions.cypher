// Which versions of runtimes, tools, systems and images does each repository state, and where?
// param repository: string = "" -- only this repository; all when empty
// param kind: string = "" -- only runtime, tool, system or image; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column kind: string -- runtime, tool, system or image
// column runtime: string -- python, java, node …; an image with its registry
// column version: string -- line of releases, range or word; tag or digest of an image
// column form: string -- exact, least, range or word
// column stated: string -- as written
// column source: string -- kind of file
// column path: string -- file that states it
// column line: integer -- its line
// column times: integer -- how often the file says so
// column evidence: string -- resolved, or inferred where a rule concludes it
// column confidence: float -- 0 to 1
MATCH (repository:Repository)-[runs:RUNS_ON]->(runtime:Runtime)
WHERE ($repository = "" OR repository.name = $repository) AND ($kind = "" OR runtime.kind = $kind)
RETURN repository.name AS repository, runtime.kind AS kind, runtime.name AS runtime, runtime.version AS version,
       runs.form AS form, runs.stated AS stated, runs.source AS source, runs.declared_in AS path, runs.line AS line,
       runs.times AS times, runs.evidence AS evidence, runs.confidence AS confidence
ORDER BY repository, kind DESC, runtime, version, path, source, stated
LIMIT $limit
