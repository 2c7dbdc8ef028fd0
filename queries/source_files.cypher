// Which text files does a repository hold that people write, and to which part of it do they belong?
// param repository: string -- name of the repository
// column path: string -- path of the file
// column language: string -- language by name or extension
// column lines: integer -- lines of the file
// column component: string -- what the part is called
MATCH (file:File)-[:PART_OF]->(component:Component)
WHERE component.repository = $repository AND file.lines > 0
RETURN file.path AS path, file.language AS language, file.lines AS lines, component.name AS component
ORDER BY path
