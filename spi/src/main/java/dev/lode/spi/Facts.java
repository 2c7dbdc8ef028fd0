package dev.lode.spi;

import java.util.stream.Stream;

/**
 * What is known when an analyzer runs: the facts of its repository, or of all repositories. Streams read from disk:
 * close them, and hold no more than an answer needs.
 */
public interface Facts {

    /** Nodes of a type in the order of their rids, each key once with the properties of all who spoke of it. */
    Stream<Node> nodes(String type);

    /** Relationships of a type in the order of their rids, each once. */
    Stream<Relationship> relationships(String type);

    /**
     * Relationships of a type in the order of their start's rid, then of their own, each once: those of one start stand
     * together, so that what a commit touched can be looked at as a whole without holding all commits. Sorted on disk
     * the first time that it is asked for.
     */
    Stream<Relationship> relationshipsByStart(String type);

    /**
     * What the settings say of SQL. Names of tables in facts are those that it gives; in the text of statements they
     * stand as somebody wrote them.
     */
    default SqlSettings sql() {
        return SqlSettings.none();
    }
}
