package dev.lode.spi;

import java.util.stream.Stream;

/**
 * What a plugin itself has said of an earlier state of its repository. Streams read from disk: close them, and hold no
 * more than an answer needs.
 */
public interface EarlierFacts {

    /** Nodes of a type in the order of their rids. */
    Stream<Node> nodes(String type);

    /** Relationships of a type in the order of their rids. */
    Stream<Relationship> relationships(String type);

    /** Nothing was said, or it cannot be trusted. */
    static EarlierFacts none() {
        return NothingEarlier.NOTHING;
    }
}
