// What was left for later or is deprecated, since when, and by whom?
// param repository: string = "" -- only this repository; all when empty
// param kind: string = "" -- only TODO, FIXME, HACK, XXX or DEPRECATED; all when empty
// param older_than: integer = 0 [0..100000] -- only what is at least so many days old; what has no known age too when 0
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column kind: string -- TODO, FIXME, HACK, XXX or DEPRECATED
// column path: string -- file that says it
// column line: integer -- line in it
// column text: string -- from the word on
// column reference: string -- the issue or person that it names
// column author: string -- key of the person who wrote the commit that brought it, absent where that is not in the clone
// column introduced_at: string -- when that was committed
// column age_days: integer -- whole days from then to the newest commit of the repository
// column commit: string -- that commit
MATCH (finding:Finding)
WHERE ($repository = "" OR finding.repository = $repository) AND ($kind = "" OR finding.kind = $kind)
      AND ($older_than = 0 OR finding.age_days >= $older_than)
RETURN finding.repository AS repository, finding.kind AS kind, finding.path AS path, finding.line AS line,
       finding.text AS text, finding.reference AS reference, finding.author AS author,
       finding.introduced_at AS introduced_at, finding.age_days AS age_days, finding.commit AS commit
ORDER BY repository, coalesce(age_days, -1) DESC, path, line, kind
LIMIT $limit
