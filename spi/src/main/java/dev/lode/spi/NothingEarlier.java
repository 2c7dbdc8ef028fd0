package dev.lode.spi;

import java.util.stream.Stream;

/** The first time that a plugin sees a repository. */
enum NothingEarlier implements EarlierFacts {
    NOTHING;

    @Override
    public Stream<Node> nodes(String type) {
        return Stream.empty();
    }

    @Override
    public Stream<Relationship> relationships(String type) {
        return Stream.empty();
    }
}
