// Where does a repository say different things of the runtime that it runs on?
// param repository: string = "" -- only this repository; all when empty
// column repository: string -- name of the repository
// column runtime: string -- python, java, node …
// column rule: string -- outside_range, ranges_apart, several_versions or untested
// column versions: [string] -- lines of releases and ranges that take part
// column statements: [string] -- the first 20 of them: version, file and line
// column count: integer -- how many take part
MATCH (drift:RuntimeDrift)
WHERE $repository = "" OR drift.repository = $repository
RETURN drift.repository AS repository, drift.name AS runtime, drift.rule AS rule, drift.versions AS versions,
       drift.statements AS statements, drift.count AS count
ORDER BY repository, runtime, rule
