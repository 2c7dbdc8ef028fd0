// How often was each path changed, by how many people, from when to when? Paths that are gone today are listed too.
// param repository: string = "" -- only this repository; all when empty
// param path: string = "" -- only paths that begin with this
// param start: string = "" -- commits after this day count, such as 2025-12-31; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column path: string -- the path; its history does not follow renames
// column commits: integer -- non-merge commits that changed it
// column added: integer -- lines added by them
// column deleted: integer -- lines deleted by them
// column authors: integer -- people who wrote them; bots are none
// column first: string -- time of the oldest of them
// column last: string -- time of the newest of them
MATCH (person:Person)-[:AUTHORED]->(commit:Commit)-[touch:TOUCHES]->(file)
WHERE ($repository = "" OR file.repository = $repository) AND file.path STARTS WITH $path
      AND ($start = "" OR substring(touch.committed_at, 0, 10) > $start)
RETURN file.repository AS repository, file.path AS path, count(touch) AS commits,
       sum(coalesce(touch.added, 0)) AS added, sum(coalesce(touch.deleted, 0)) AS deleted,
       count(DISTINCT CASE WHEN coalesce(person.bot, false) THEN null ELSE person.email END) AS authors,
       min(touch.committed_at) AS first, max(touch.committed_at) AS last
ORDER BY repository, path
LIMIT $limit
