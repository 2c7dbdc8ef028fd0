// How many files and lines of which language does each repository hold?
// param repository: string = "" -- only this repository; all when empty
// column repository: string -- name of the repository
// column language: string -- language by name or extension; absent where it is not known
// column files: integer -- files
// column lines: integer -- lines of the text files among them
// column generated: integer -- files that a tool writes
MATCH (file:File)
WHERE $repository = "" OR file.repository = $repository
RETURN file.repository AS repository, file.language AS language, count(file) AS files, sum(file.lines) AS lines,
       sum(CASE WHEN file.generated = true THEN 1 ELSE 0 END) AS generated
ORDER BY repository, lines DESC, language
