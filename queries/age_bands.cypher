// How much of the code that people write changed lately, and how much has stood for years?
// param repository: string = "" -- only this repository; all when empty
// column repository: string -- name of the repository
// column band: integer -- 1 for files changed in the 90 days up to the newest commit, 2 for 365 days, 3 for 1,095 days, 4 for older ones
// column files: integer -- files of that age; a file is as old as its last change
// column lines: integer -- their lines
MATCH (file:File)
WHERE ($repository = "" OR file.repository = $repository) AND coalesce(file.generated, false) = false
      AND file.lines > 0 AND file.age_days >= 0
WITH file.repository AS repository, file.lines AS lines,
     CASE WHEN file.age_days <= 90 THEN 1 WHEN file.age_days <= 365 THEN 2 WHEN file.age_days <= 1095 THEN 3 ELSE 4 END
     AS band
RETURN repository, band, count(*) AS files, sum(lines) AS lines
ORDER BY repository, band
