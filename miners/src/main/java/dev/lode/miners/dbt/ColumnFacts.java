package dev.lode.miners.dbt;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Emits the columns of a table that a seed's header or a properties file names, each once. */
final class ColumnFacts {

    private final String table;
    private final FactSink sink;
    private final Set<String> contained = new TreeSet<>();

    ColumnFacts(String table, FactSink sink) {
        this.table = table;
        this.sink = sink;
    }

    void header(String name, String path) {
        if (!name.isEmpty()) {
            emit(Node.of(Keys.column(table, name)), path, 1);
        }
    }

    void described(YamlValue owner, String path) {
        for (YamlValue column : owner.get("columns").items()) {
            Optional<String> name = column.get("name").text();
            if (name.isEmpty()) {
                continue;
            }
            Node node = Node.of(Keys.column(table, name.get()));
            Optional<String> description = column.get("description").text().filter(text -> !text.isBlank());
            Optional<String> type = column.get("data_type").text();
            List<String> tests = new ArrayList<>();
            DeclaredTest.of(column).forEach(test -> tests.add(test.name()));
            node = description.isPresent()
                    ? node.with("description", description.get().strip())
                    : node;
            node = type.isPresent() ? node.with("data_type", type.get().toLowerCase(Locale.ROOT)) : node;
            emit(tests.isEmpty() ? node : node.with("tests", tests), path, column.line());
        }
    }

    private void emit(Node column, String path, int line) {
        sink.emit(column);
        if (contained.add(column.key().text("name"))) {
            sink.emit(Relationship.of(
                    RelationshipTypes.CONTAINS, Keys.table(table), column.key(), Evidence.resolved(path, line)));
        }
    }
}
