// How long has code stood unchanged, counted from its last change to the newest commit? The oldest comes first.
// param repository: string = "" -- only this repository; all when empty
// param scope: string = "File" -- File, Directory, Component or Repository
// param path: string = "" -- only paths that begin with this
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column path: string -- path of the scope; "." for all
// column age_days: integer -- whole days from the file's last change to the newest commit, or the age of the middle line
// column last_change_at: string -- time of the last change of a file
// column lines: integer -- its lines; absent for a binary file
MATCH (scope:File|Directory|Component|Repository)
WHERE labels(scope)[0] = $scope AND ($repository = "" OR coalesce(scope.repository, scope.name) = $repository)
      AND coalesce(scope.path, ".") STARTS WITH $path AND coalesce(scope.age_days, scope.median_age_days) >= 0
RETURN coalesce(scope.repository, scope.name) AS repository, coalesce(scope.path, ".") AS path,
       coalesce(scope.age_days, scope.median_age_days) AS age_days, scope.last_change_at AS last_change_at,
       scope.lines AS lines
ORDER BY age_days DESC, repository, path
LIMIT $limit
