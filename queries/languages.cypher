// Which languages are the repositories written in?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..1000000] -- rows at most
// column repository: string -- name of the repository
// column language: string -- language by name or extension; other where it is not known
// column files: integer -- files
// column lines: integer -- lines of the text files among them
// column bytes: integer -- size of all of them
// column generated: integer -- files among them that a tool writes
MATCH (file:File)
WHERE $repository = "" OR file.repository = $repository
RETURN file.repository AS repository, coalesce(file.language, "other") AS language, count(file) AS files,
       sum(coalesce(file.lines, 0)) AS lines, sum(coalesce(file.bytes, 0)) AS bytes,
       sum(CASE WHEN file.generated = true THEN 1 ELSE 0 END) AS generated
ORDER BY repository, lines DESC, language
LIMIT $limit
