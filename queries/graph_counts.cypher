// How many nodes and relationships of each type does the graph hold? A store's own bookkeeping has no rid.
// param limit: integer = 1000 [1..1000000] -- rows at most
// column kind: string -- node or relationship
// column type: string -- name of the type in the ontology
// column count: integer -- how many
CALL {
  MATCH (node)
  WHERE node.rid IS NOT NULL
  RETURN "node" AS kind, labels(node)[0] AS type, count(node) AS count
  UNION ALL
  MATCH ()-[link]->()
  RETURN "relationship" AS kind, type(link) AS type, count(link) AS count
}
RETURN kind, type, count
ORDER BY kind, type
LIMIT $limit
