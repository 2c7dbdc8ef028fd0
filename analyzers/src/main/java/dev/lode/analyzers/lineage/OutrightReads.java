package dev.lode.analyzers.lineage;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.LocalTable;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import dev.lode.spi.SqlSettings;
import dev.lode.spi.Value;
import dev.lode.sql.Dialect;
import dev.lode.sql.SqlScript;
import dev.lode.sql.TableUse;
import dev.lode.sql.dialect.Dialects;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the tables that the query of a dbt model names outright: without ref or source, in the model's text, in a macro
 * or put together from variables. dbt does not know that the model needs them. What its templates say is taken from the
 * query as it would run; a name without a schema is left alone, for a macro may have written a query's name there, and
 * so is one that a ref may stand for under another catalog or schema.
 */
final class OutrightReads {

    /** What was rendered is what dbt would run, but for what only a run knows. */
    private static final double RENDERED = 0.9;

    private static final double SCANNED = 0.6;

    private final TableFacts facts;
    private final SqlSettings settings;
    private final FactSink sink;
    private final SortedSet<String> found = new TreeSet<>();

    OutrightReads(TableFacts facts, SqlSettings settings, FactSink sink) {
        this.facts = facts;
        this.settings = settings;
        this.sink = sink;
    }

    /** After all references of models are known. */
    void model(Node model) {
        model.text("sql").ifPresent(sql -> {
            SortedMap<String, TableUse> uses = uses(model, sql);
            Set<String> known = facts.tables(model.key());
            Collection<String> unseen =
                    known.stream().filter(name -> !uses.containsKey(name)).toList();
            uses.forEach((name, use) -> {
                if (!known.contains(name) && unseen.stream().noneMatch(other -> sameName(other, name))) {
                    say(model, name, use);
                }
            });
        });
    }

    /** Tables that were found, of which nobody else may speak. */
    SortedSet<String> found() {
        return found;
    }

    private SortedMap<String, TableUse> uses(Node model, String sql) {
        Dialect dialect = model.text("dialect").flatMap(Dialects::named).orElseGet(Dialects::ansi);
        SortedMap<String, TableUse> uses = new TreeMap<>();
        SqlScript.read(sql, dialect)
                .forEach(statement -> statement.reads().stream()
                        .filter(use -> use.name().indexOf('.') > 0)
                        .forEach(use ->
                                uses.putIfAbsent(settings.table(model.key().text("repository"), use.name()), use)));
        return uses;
    }

    private static boolean sameName(String one, String other) {
        return lastPart(one).equals(lastPart(other));
    }

    private static String lastPart(String name) {
        String bare = LocalTable.bare(name);
        return bare.substring(bare.lastIndexOf('.') + 1);
    }

    private void say(Node model, String table, TableUse use) {
        String path = model.text("path").orElse("");
        int line = line(model, use.line());
        boolean compiled = model.text("rendered").orElse("").equals("manifest");
        Evidence evidence = use.certain() && compiled
                ? Evidence.resolved(path, line)
                : Evidence.inferred(use.certain() ? RENDERED : SCANNED, path, line);
        Relationship reads = Relationship.of(RelationshipTypes.READS, model.key(), Keys.table(table), evidence);
        found.add(table);
        sink.emit(reads);
        facts.reads(reads);
    }

    /** A line that a template made counts as the last before it that the file holds. */
    private static int line(Node model, int line) {
        List<Integer> lines = model.property("sql_lines").stream()
                .filter(Value.Many.class::isInstance)
                .flatMap(many -> ((Value.Many) many).plain().stream())
                .map(each -> ((Number) each).intValue())
                .limit(line)
                .toList();
        return lines.stream()
                .filter(each -> each > 0)
                .reduce((first, last) -> last)
                .orElse(1);
    }
}
