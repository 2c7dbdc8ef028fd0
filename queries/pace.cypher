// How much happened in each quarter? Merges are not counted; a quarter without a commit has no row.
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..1000000] -- rows at most
// column repository: string -- name of the repository
// column quarter: string -- year and quarter of the commit time, in UTC
// column commits: integer -- commits in it
// column authors: integer -- people who wrote them, bots left out
// column added: integer -- lines added by them
// column deleted: integer -- lines deleted by them
// column newcomers: integer -- people among them whose first commit to the repository lies in it
// column complete: boolean -- false for the quarter of the newest commit, which may not be over
MATCH (quarter:Quarter)
WHERE $repository = "" OR quarter.repository = $repository
RETURN quarter.repository AS repository, quarter.name AS quarter, quarter.commits AS commits,
       quarter.authors AS authors, quarter.added AS added, quarter.deleted AS deleted,
       quarter.newcomers AS newcomers, quarter.complete AS complete
ORDER BY repository, quarter
LIMIT $limit
