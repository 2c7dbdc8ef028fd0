// Which images do our containers build on, and where?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..100000] -- rows at most
// column image: string -- name and tag as written
// column repository: string -- name of the repository
// column path: string -- the Dockerfile
// column line: integer -- line of its FROM
MATCH (file:File)-[builds:BUILDS_ON]->(image:BaseImage)
WHERE ($repository = "" OR file.repository = $repository)
RETURN image.name AS image, file.repository AS repository, file.path AS path, builds.line AS line
ORDER BY image, repository, path, line
LIMIT $limit
