// Which repositories were read, and at which commit?
// column repository: string -- canonical name
// column url: string -- where it is hosted, without credentials
// column branch: string -- branch that was read
// column commit: string -- commit that was read
// column committed_on: string -- day of that commit
// column shallow: boolean -- older history is missing
MATCH (repository:Repository)
RETURN repository.name AS repository, repository.url AS url, repository.branch AS branch, repository.commit AS commit,
       substring(repository.committed_at, 0, 10) AS committed_on, repository.shallow AS shallow
ORDER BY repository
