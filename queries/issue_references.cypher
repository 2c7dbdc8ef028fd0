// Which issues do commits mention, how many commits, and from when to when?
// param repository: string = "" -- only commits of this repository; all when empty
// param tracker: string = "" -- only issues of this tracker: name of a repository, or a project key; all when empty
// param limit: integer = 1000 [1..100000] -- rows at most
// column repository: string -- name of the repository whose commits mention it
// column tracker: string -- name of the repository whose issue it is, or the project key of an issue key
// column name: string -- #12, !12 for a merge request of GitLab, or an issue key such as ABC-12
// column commits: integer -- commits that mention it
// column first: string -- time of the oldest of them
// column last: string -- time of the newest of them
// column closes: integer -- how many of them say that they close it
// column confidence: float -- 1 where the form is that of a host; less for an issue key, which only looks like one
MATCH (repository:Repository)-[:CONTAINS]->(commit:Commit)-[mention:MENTIONS]->(issue:Issue)
WHERE ($repository = "" OR repository.name = $repository) AND ($tracker = "" OR issue.tracker = $tracker)
RETURN repository.name AS repository, issue.tracker AS tracker, issue.name AS name, count(commit) AS commits,
       min(commit.committed_at) AS first, max(commit.committed_at) AS last,
       sum(CASE WHEN mention.closes THEN 1 ELSE 0 END) AS closes, max(mention.confidence) AS confidence
ORDER BY commits DESC, last DESC, repository, tracker, name
LIMIT $limit
