// Which files that people write changed in the last two years, and which of them are hotspots?
// param repository: string -- name of the repository
// param limit: integer = 100000 [1..1000000] -- rows at most
// column path: string -- path of the file
// column lines: integer -- lines of the file
// column commits: integer -- non-merge commits that changed it in the 12 months up to the day of the repository's newest commit
// column commits_before: integer -- those of the 12 months before these
// column people: integer -- people who wrote the commits of the 12 months; bots are none
// column mean_indentation: float -- mean logical indentation of its lines, a proxy of complexity
// column hotspot: float -- commits of the 12 months × lines × (1 + mean indentation), the greatest of the repository being 1
MATCH (file:File)
WHERE file.repository = $repository AND coalesce(file.generated, false) = false AND file.lines > 0
      AND (file.commits_12m > 0 OR file.commits_12m_before > 0)
RETURN file.path AS path, file.lines AS lines, file.commits_12m AS commits, file.commits_12m_before AS commits_before,
       file.authors_12m AS people, file.mean_indentation AS mean_indentation, file.hotspot AS hotspot
ORDER BY coalesce(hotspot, 0.0) DESC, commits DESC, path
LIMIT $limit
