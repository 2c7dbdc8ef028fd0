// Which tags are there, on which commits, and which of them are versions?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..100000] -- rows at most
// column repository: string -- name of the repository
// column name: string -- name of the tag
// column version: string -- the version in its name; absent when there is none
// column commit: string -- id of the commit that it leads to
// column tagged_at: string -- when it was made if it is annotated, else the commit's time
// column annotated: boolean -- whether it is an object of its own, with tagger and message
// column in_history: boolean -- whether the history of the branch that was read holds the commit
MATCH (tag:Tag)
WHERE $repository = "" OR tag.repository = $repository
OPTIONAL MATCH (tag)-[:POINTS_AT]->(commit:Commit)
RETURN tag.repository AS repository, tag.name AS name, tag.version AS version, tag.commit AS commit,
       tag.tagged_at AS tagged_at, tag.annotated AS annotated, commit IS NOT NULL AS in_history
ORDER BY tagged_at DESC, repository, name
LIMIT $limit
