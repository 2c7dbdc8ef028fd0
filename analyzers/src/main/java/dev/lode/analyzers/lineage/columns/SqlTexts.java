package dev.lode.analyzers.lineage.columns;

import dev.lode.ontology.NodeTypes;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.SqlSettings;
import dev.lode.spi.Value;
import dev.lode.sql.Dialect;
import dev.lode.sql.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** All texts of SQL that are known, one at a time: texts are read again rather than held. */
final class SqlTexts {

    /** Kinds of statements that neither make nor read columns. */
    private static final Set<String> WITHOUT_COLUMNS = Set.of("drop", "truncate", "optimize", "vacuum", "analyze");

    private final Facts known;
    private final Map<NodeKey, List<String>> relations;
    private final SqlSettings settings;

    /** @param relations the tables that dbt makes of its models */
    SqlTexts(Facts known, Map<NodeKey, List<String>> relations) {
        this.known = known;
        this.relations = relations;
        this.settings = known.sql();
    }

    void forEach(Consumer<SqlText> action) {
        try (var statements = known.nodes(NodeTypes.STATEMENT)) {
            statements.forEach(node -> statement(node).ifPresent(action));
        }
        try (var models = known.nodes(NodeTypes.MODEL)) {
            models.forEach(node -> relations
                    .getOrDefault(node.key(), List.of())
                    .forEach(table -> model(node, table).ifPresent(action)));
        }
    }

    private Optional<SqlText> statement(Node node) {
        String kind = node.text("kind").orElse("");
        String verb = kind.substring(0, kind.indexOf('_') < 0 ? kind.length() : kind.indexOf('_'));
        if (WITHOUT_COLUMNS.contains(verb)) {
            return Optional.empty();
        }
        int line = whole(node, "line");
        return node.text("sql")
                .map(sql -> new SqlText(
                        node.key(),
                        kind,
                        confidence(node),
                        node.key().text("path"),
                        sql,
                        dialect(node),
                        Math.max(1, line),
                        List.of(),
                        Optional.empty(),
                        false,
                        names(node)));
    }

    private Optional<SqlText> model(Node node, String table) {
        List<Integer> lines = node.property("sql_lines").stream()
                .filter(Value.Many.class::isInstance)
                .flatMap(many -> ((Value.Many) many).plain().stream())
                .map(line -> ((Number) line).intValue())
                .toList();
        return node.text("sql")
                .map(sql -> new SqlText(
                        node.key(),
                        "model",
                        1,
                        node.text("path").orElse(""),
                        sql,
                        dialect(node),
                        1,
                        lines,
                        Optional.of(table),
                        node.text("kind").orElse("").equals("snapshot"),
                        names(node)));
    }

    private SettledNames names(Node node) {
        return new SettledNames(settings, node.key().text("repository"));
    }

    private static Dialect dialect(Node node) {
        return node.text("dialect").flatMap(Dialects::named).orElseGet(Dialects::ansi);
    }

    private static double confidence(Node node) {
        return node.property("confidence")
                .map(value -> ((Number) value.plain()).doubleValue())
                .orElse(1.0);
    }

    private static int whole(Node node, String property) {
        return node.property(property)
                .map(value -> ((Number) value.plain()).intValue())
                .orElse(0);
    }
}
