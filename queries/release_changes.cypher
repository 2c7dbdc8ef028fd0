// What was released, and what did each release bring since the one before it? The newest come first.
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..1000000] -- releases at most
// column repository: string -- name of the repository
// column release: string -- name of its tag
// column version: string -- the version in that name
// column released_at: string -- time of the tag
// column previous: string -- the release before it, in the history; absent for a first one
// column commits: integer -- non-merge commits since then
// column merges: integer -- merges since then
// column files: integer -- paths that the commits changed
// column added: integer -- lines added by them
// column deleted: integer -- lines deleted by them
// column authors: integer -- people who wrote them, bots left out
// column days: integer -- whole days since the previous release; absent where that one was tagged later
// column prerelease: boolean -- true for alpha, beta, milestone, candidate and the like
// column sha: string -- the commit that was released
MATCH (release:Release)
WHERE $repository = "" OR release.repository = $repository
RETURN release.repository AS repository, release.name AS release, release.version AS version,
       release.released_at AS released_at, release.previous AS previous, release.commits AS commits,
       release.merges AS merges, release.files AS files, release.added AS added, release.deleted AS deleted,
       release.authors AS authors, release.days AS days, release.prerelease AS prerelease, release.commit AS sha
ORDER BY released_at DESC, repository, release
LIMIT $limit
