// Which text files does a repository hold that people write?
// param repository: string -- name of the repository
// column path: string -- path of the file
// column language: string -- language by name or extension
// column lines: integer -- lines of the file
MATCH (file:File)
WHERE file.repository = $repository AND coalesce(file.generated, false) = false AND file.lines > 0
RETURN file.path AS path, file.language AS language, file.lines AS lines
ORDER BY path
