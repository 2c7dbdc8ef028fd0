// Which libraries are there in several versions, in one repository or over all of them?
// param repository: string = "" -- only within this repository; over all when empty
// param found: string = "locked" -- locked for the versions that lock files pin, declared for what build files state
// param limit: integer = 1000 [1..10000000] -- rows at most
// column ecosystem: string -- maven, pypi or npm
// column library: string -- name as people write it
// column purl: string -- package URL without version
// column versions: [string] -- the versions, or the ranges as written
// column majors: integer -- how many different first parts of a number they have
// column repositories: [string] -- repositories that have it
// column places: [string] -- their lock or build files
MATCH (repository:Repository)-[need:LOCKS|DEPENDS_ON]->(library:Library)
WHERE ($repository = "" OR repository.name = $repository)
  AND (($found = "locked" AND type(need) = "LOCKS") OR ($found = "declared" AND type(need) = "DEPENDS_ON"))
WITH library, repository.name AS repository, need.declared_in AS place,
     coalesce(need.versions, [coalesce(need.constraint, "")]) AS versions
UNWIND versions AS version
WITH library, repository, place, version
WHERE version <> ""
WITH library, repository, place, version, split(version, ".")[0] AS major
ORDER BY version, repository, place
WITH library, collect(DISTINCT version) AS versions, count(DISTINCT major) AS majors,
     collect(DISTINCT repository) AS repositories, collect(DISTINCT place) AS places
WHERE size(versions) > 1
RETURN library.ecosystem AS ecosystem, library.name AS library, library.purl AS purl, versions, majors, repositories,
       places
ORDER BY majors DESC, size(versions) DESC, library, ecosystem, purl
LIMIT $limit
