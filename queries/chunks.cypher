// What are the pieces of code and prose that can be searched, and what tells each from what it was?
// param repository: string = "" -- only this repository; all when empty
// param limit: integer = 1000 [1..10000000] -- rows at most
// column repository: string -- name of the repository
// column path: string -- file that holds it
// column kind: string -- class, interface, function, method … of a definition; section of Markdown
// column name: string -- qualified name, or the headings that lead to a section
// column line: integer -- first line
// column end_line: integer -- last line
// column text_hash: string -- first 16 hexadecimal digits of the SHA-256 of its lines
MATCH (chunk:Function|Type|Section)
WHERE ($repository = "" OR chunk.repository = $repository) AND chunk.text_hash <> ""
WITH chunk, coalesce(chunk.kind, "section") AS kind, coalesce(chunk.qualified_name, chunk.name) AS name
ORDER BY chunk.repository, chunk.path, chunk.line, name, kind
LIMIT $limit
RETURN chunk.repository AS repository, chunk.path AS path, kind, name, chunk.line AS line,
       chunk.end_line AS end_line, chunk.text_hash AS text_hash
ORDER BY repository, path, line, name, kind
