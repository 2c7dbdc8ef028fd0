// Who wrote commits, the earliest first?
// column email: string -- key of the person
// column name: string -- name after .mailmap
// column first_commit_at: string -- time of the first commit that they wrote
MATCH (person:Person)-[:AUTHORED]->(commit:Commit)
WITH person, commit {.committed_at} AS written
WITH person, min(written.committed_at) AS first_commit_at
RETURN person.email AS email, person.name AS name, first_commit_at
ORDER BY first_commit_at, email
