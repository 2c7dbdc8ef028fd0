package dev.lode.miners.dbt;

import dev.lode.miners.code.YamlValue;
import dev.lode.miners.dbt.manifest.ManifestNode;
import dev.lode.miners.dbt.project.Settings;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The columns of one table that a seed's header, a properties file or a manifest names. A header and an enforced
 * contract name all of them; other properties files often list some.
 */
final class ColumnFacts {

    private final String table;
    private final Map<String, Said> columns = new TreeMap<>();

    ColumnFacts(String table) {
        this.table = table;
    }

    private record Said(Node column, String path, int line) {}

    void header(List<String> names, String path) {
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                Node column = Node.of(Keys.column(table, names.get(i)));
                say(column.with("ordinal", i + 1).with("known_from", "seed"), path, 1);
            }
        }
    }

    /**
     * @param whole true where dbt makes the table with just these columns, in this order
     * @param settings of the project, for templates in descriptions
     */
    void described(YamlValue owner, String path, boolean whole, Settings settings) {
        int ordinal = 0;
        for (YamlValue item : owner.get("columns").items()) {
            Optional<String> name = item.get("name").text();
            if (name.isEmpty()) {
                continue;
            }
            ordinal++;
            Node column = Node.of(Keys.column(table, name.get()));
            column = whole
                    ? column.with("ordinal", ordinal).with("known_from", "ddl")
                    : column.with("known_from", "schema");
            column = with(
                    column,
                    "description",
                    settings.described(item.get("description").textOr("")).strip());
            column = with(column, "data_type", item.get("data_type").textOr("").toLowerCase(Locale.ROOT));
            List<String> tests = new ArrayList<>();
            DeclaredTest.of(item).forEach(test -> tests.add(test.name()));
            say(tests.isEmpty() ? column : column.with("tests", tests), path, item.line());
        }
    }

    /** What dbt itself says of them: the same, with templates in it rendered. */
    void documented(ManifestNode node, String path) {
        for (ManifestNode.Column said : node.columns()) {
            Node column = Node.of(Keys.column(table, said.name())).with("known_from", "schema");
            column = with(column, "description", said.description().strip());
            say(with(column, "data_type", said.type().toLowerCase(Locale.ROOT)), path, 1);
        }
    }

    private static Node with(Node column, String property, String value) {
        return value.isBlank() ? column : column.with(property, value);
    }

    /** What is said first of a column's place and witness stays, other things are added and replaced. */
    private void say(Node column, String path, int line) {
        String name = column.key().text("name");
        Said known = columns.get(name);
        if (known == null) {
            columns.put(name, new Said(column, path, line));
            return;
        }
        Node node = known.column();
        for (Map.Entry<String, Value> property : column.properties().entrySet()) {
            boolean stays =
                    property.getKey().equals("known_from") || property.getKey().equals("ordinal");
            node = stays ? node : node.with(property.getKey(), property.getValue());
        }
        columns.put(name, new Said(node, known.path(), known.line()));
    }

    void emit(FactSink sink) {
        for (Said said : columns.values()) {
            sink.emit(said.column());
            Evidence evidence = Evidence.resolved(said.path(), said.line());
            sink.emit(Relationship.of(
                    RelationshipTypes.CONTAINS, Keys.table(table), said.column().key(), evidence));
        }
    }
}
