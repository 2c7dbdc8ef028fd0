// Which repositories were read, and at which commit?
// column repository: string -- canonical name
// column url: string -- where it is hosted, without credentials
// column branch: string -- branch that was read
// column commit: string -- commit that was read
// column committed_on: string -- day of that commit
// column newest_on: string -- day of the newest commit of its history, from which windows count back
// column shallow: boolean -- older history is missing
// column partial: boolean -- contents may be missing, because it was cloned with a filter
MATCH (repository:Repository)
OPTIONAL MATCH (repository)-[:CONTAINS]->(commit:Commit)
WITH repository, max(commit.committed_at) AS newest_at
RETURN repository.name AS repository, repository.url AS url, repository.branch AS branch, repository.commit AS commit,
       substring(repository.committed_at, 0, 10) AS committed_on, substring(newest_at, 0, 10) AS newest_on,
       repository.shallow AS shallow, coalesce(repository.partial, false) AS partial
ORDER BY repository
