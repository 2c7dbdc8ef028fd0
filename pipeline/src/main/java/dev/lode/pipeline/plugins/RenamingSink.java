package dev.lode.pipeline.plugins;

import dev.lode.ontology.NodeTypes;
import dev.lode.spi.Fact;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.SqlSettings;

/**
 * Gives tables, and the tables of columns, the names that they have in facts, whichever plugin speaks of them.
 *
 * @param repository of which it speaks; empty for all
 */
public record RenamingSink(FactSink sink, SqlSettings sql, String repository) implements FactSink {

    @Override
    public void emit(Fact fact) {
        sink.emit(
                switch (fact) {
                    case Node node -> new Node(renamed(node.key()), node.properties());
                    case Relationship link ->
                        new Relationship(
                                link.type(),
                                renamed(link.start()),
                                renamed(link.end()),
                                link.properties(),
                                link.evidence());
                });
    }

    @Override
    public void report(Issue issue) {
        sink.report(issue);
    }

    private NodeKey renamed(NodeKey key) {
        return switch (key.type()) {
            case NodeTypes.TABLE -> key.and("name", sql.table(repository, key.text("name")));
            case NodeTypes.COLUMN -> key.and("table", sql.table(repository, key.text("table")));
            default -> key;
        };
    }
}
