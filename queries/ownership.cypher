// Who owns which file, part or repository, and how many people carry it?
// param repository: string = "" -- only this repository; all when empty
// param kind: string = "" -- repository, component or file; all when empty
// param path: string = "" -- only scopes whose path begins with this
// param limit: integer = 1000 [1..10000000] -- rows at most
// column scope: string -- path of the file, folder of the part, or . for the whole repository
// column person: string -- key of the person: address after .mailmap in lower case
// column share: float -- share of the commits by people that are theirs, 0 to 1
// column carriers: integer -- fewest people who made more than half of the commits
// column bus_factor: integer -- how many people may leave until more than half of the scope's files have no author; absent where nobody writes files
// column repository: string -- name of the repository
// column kind: string -- repository, component or file
// column commits: integer -- non-merge commits of the person that changed it
// column share_12m: float -- their share over the 12 months up to the day of the repository's newest commit; absent when nobody changed it then
// column carriers_12m: integer -- carriers over the 12 months; absent likewise
// column main: boolean -- true for the one with most commits; of two the one with more added lines, then the first by key
// column knowledge_loss: float -- share of the commits by people who wrote none to the repository in the 12 months
// column commits_12m: integer -- the person's commits of the 12 months
// column first_change_at: string -- time of the person's oldest commit to it
// column last_change_at: string -- time of the person's newest commit to it
MATCH (person:Person)-[owns:OWNS]->(scope)
WITH person, owns, scope, toLower(labels(scope)[0]) AS kind, coalesce(scope.repository, scope.name) AS repository,
     coalesce(scope.path, ".") AS path
WHERE ($repository = "" OR repository = $repository) AND ($kind = "" OR kind = $kind) AND path STARTS WITH $path
RETURN path AS scope, person.email AS person, owns.share AS share, scope.carriers AS carriers,
       scope.bus_factor AS bus_factor, repository, kind, owns.commits AS commits, owns.share_12m AS share_12m,
       scope.carriers_12m AS carriers_12m, owns.main AS main, scope.knowledge_loss AS knowledge_loss,
       owns.commits_12m AS commits_12m, owns.first_change_at AS first_change_at, owns.last_change_at AS last_change_at
ORDER BY repository, kind DESC, scope, commits DESC, person
LIMIT $limit
