// Which files that still exist change most, and which of them are large?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 100 [1..1000000] -- rows at most
// column repository: string -- name of the repository
// column path: string -- path of the file
// column language: string -- language by name or extension
// column commits: integer -- non-merge commits that changed it
// column added: integer -- lines added by them
// column deleted: integer -- lines deleted by them
// column authors: integer -- people who wrote them; bots are none
// column lines: integer -- lines of the file
// column hotspot: float -- commits of the last 12 months × lines × (1 + mean indentation), the greatest of the repository being 1; none for generated files
// column last_change_at: string -- time of the newest of them
// column commits_12m: integer -- commits of the 12 months up to the day of the repository's newest commit
// column commits_12m_before: integer -- commits of the 12 months before these
// column mean_indentation: float -- mean logical indentation of its lines
MATCH (file:File)
WHERE ($repository = "" OR file.repository = $repository) AND file.commits > 0
RETURN file.repository AS repository, file.path AS path, file.language AS language, file.commits AS commits,
       file.added AS added, file.deleted AS deleted, file.authors AS authors, file.lines AS lines,
       file.hotspot AS hotspot, file.last_change_at AS last_change_at, file.commits_12m AS commits_12m,
       file.commits_12m_before AS commits_12m_before, file.mean_indentation AS mean_indentation
ORDER BY commits DESC, repository, path
LIMIT $limit
