// In which directories does change concentrate?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 100 [1..1000000] -- rows at most
// column repository: string -- name of the repository
// column path: string -- path of the directory; the root, which holds all, is left out
// column commits: integer -- non-merge commits that changed a path below it
// column added: integer -- lines added by them
// column deleted: integer -- lines deleted by them
// column authors: integer -- people who wrote them; bots are none
// column lines: integer -- lines of the text files below it
// column hotspot: float -- commits of the last 12 months × lines × (1 + mean indentation) without generated files, the greatest of the repository's directories being 1
// column commits_12m: integer -- commits of the 12 months up to the day of the repository's newest commit
MATCH (directory:Directory)
WHERE ($repository = "" OR directory.repository = $repository) AND directory.commits > 0 AND directory.path <> "."
RETURN directory.repository AS repository, directory.path AS path, directory.commits AS commits,
       directory.added AS added, directory.deleted AS deleted, directory.authors AS authors,
       directory.lines AS lines, directory.hotspot AS hotspot, directory.commits_12m AS commits_12m
ORDER BY coalesce(hotspot, 0.0) DESC, commits DESC, repository, path
LIMIT $limit
