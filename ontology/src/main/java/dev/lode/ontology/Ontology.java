package dev.lode.ontology;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * The vocabulary of facts.
 *
 * @param version semantic version of the vocabulary
 */
public record Ontology(
        String version, SortedMap<String, NodeType> nodeTypes, SortedMap<String, RelationshipType> relationshipTypes) {

    public Ontology {
        nodeTypes = Collections.unmodifiableSortedMap(nodeTypes);
        relationshipTypes = Collections.unmodifiableSortedMap(relationshipTypes);
    }

    /**
     * Properties that every relationship carries in the graph besides its own, and that no type may therefore define:
     * how it was found, how sure that is (0..1), and where (file and line).
     */
    public static final List<String> EVIDENCE = List.of("evidence", "confidence", "path", "line");

    /** The graph's own key of every element; no type may define it. */
    public static final String RID = "rid";
}
