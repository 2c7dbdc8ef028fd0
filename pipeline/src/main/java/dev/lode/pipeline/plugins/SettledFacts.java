package dev.lode.pipeline.plugins;

import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import dev.lode.spi.SqlSettings;
import java.util.stream.Stream;

/** Facts with what the settings say of SQL. */
public record SettledFacts(Facts whole, SqlSettings sql) implements Facts {

    @Override
    public Stream<Node> nodes(String type) {
        return whole.nodes(type);
    }

    @Override
    public Stream<Relationship> relationships(String type) {
        return whole.relationships(type);
    }

    @Override
    public Stream<Relationship> relationshipsByStart(String type) {
        return whole.relationshipsByStart(type);
    }
}
