package dev.lode.pipeline.plugins;

import dev.lode.ontology.NodeTypes;
import dev.lode.spi.Fact;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.SqlSettings;

/** Gives tables, and the tables of columns, the names that the settings say, whichever plugin speaks of them. */
public record RenamingSink(FactSink sink, SqlSettings sql) implements FactSink {

    /** A sink that renames, where there is anything to rename. */
    public static FactSink of(FactSink sink, SqlSettings sql) {
        return sql.names().isEmpty() ? sink : new RenamingSink(sink, sql);
    }

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
            case NodeTypes.TABLE -> key.and("name", sql.table(key.text("name")));
            case NodeTypes.COLUMN -> key.and("table", sql.table(key.text("table")));
            default -> key;
        };
    }
}
