// Which files that still exist change most, and which of them are large?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 100 [1..10000] -- rows at most
// column repository: string -- name of the repository
// column path: string -- path of the file
// column language: string -- language by name or extension
// column commits: integer -- non-merge commits that changed it
// column added: integer -- lines added by them
// column deleted: integer -- lines deleted by them
// column authors: integer -- people who wrote them
// column lines: integer -- lines of the file
// column hotspot: float -- commits × lines, the greatest of the repository being 1; none for generated files
// column last_change_at: string -- time of the newest of them
MATCH (file:File)
WHERE ($repository = "" OR file.repository = $repository) AND file.commits > 0
RETURN file.repository AS repository, file.path AS path, file.language AS language, file.commits AS commits,
       file.added AS added, file.deleted AS deleted, file.authors AS authors, file.lines AS lines,
       file.hotspot AS hotspot, file.last_change_at AS last_change_at
ORDER BY commits DESC, repository, path
LIMIT $limit
