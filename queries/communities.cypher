// Which groups of people change the same files, more with each other than with others?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..10000000] -- communities at most
// column repository: string -- name of the repository
// column community: integer -- its number, 1 for the one with the most commits
// column name: string -- key of the member with the most commits
// column members: integer -- number of its members
// column commits: integer -- their commits, without merges and without those of more than 30 paths
// column main_component: string -- path of the component that they changed most
// column people: [string] -- keys of the members
MATCH (person:Person)-[:MEMBER_OF]->(community:Community)
WHERE $repository = "" OR community.repository = $repository
WITH community, person.email AS person
ORDER BY person
WITH community, collect(person) AS people
RETURN community.repository AS repository, community.number AS community, community.name AS name,
       community.members AS members, community.commits AS commits, community.main_component AS main_component, people
ORDER BY repository, community
LIMIT $limit
