// Which paths did each commit change? The newest commits come first; merges change nothing of their own.
// param repository: string = "" -- only this repository; all when empty
// param sha: string = "" -- only commits whose id begins with this
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column sha: string -- id of the commit
// column committed_at: string -- time of the commit
// column path: string -- the path after the commit
// column old_path: string -- the path before a rename
// column change: string -- add, modify, delete, rename or type
// column added: integer -- lines added; absent for a binary file
// column deleted: integer -- lines deleted; absent for a binary file
// column copied_from: string -- where an added file has its content from, when the commit changed that path too
MATCH (commit:Commit)-[touch:TOUCHES]->(file)
WHERE ($repository = "" OR file.repository = $repository) AND commit.sha STARTS WITH $sha
WITH commit, touch, file
ORDER BY touch.committed_at DESC, commit.sha, file.repository, file.path
LIMIT $limit
RETURN file.repository AS repository, commit.sha AS sha, touch.committed_at AS committed_at, file.path AS path,
       touch.old_path AS old_path, touch.change AS change, touch.added AS added, touch.deleted AS deleted,
       touch.copied_from AS copied_from
ORDER BY committed_at DESC, sha, repository, path
