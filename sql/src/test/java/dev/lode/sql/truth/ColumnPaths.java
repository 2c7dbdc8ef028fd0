package dev.lode.sql.truth;

import dev.lode.sql.lineage.ColumnSource;
import dev.lode.sql.lineage.StatementColumns;
import dev.lode.sql.lineage.TargetColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The columns of a script's last tables with the columns of its first tables that they come from, as sqllineage tells
 * them: through tables between, by value or not, each as {@code target.column <- source.column}.
 */
final class ColumnPaths {

    private final Map<String, Set<String>> sources = new TreeMap<>();
    private final Set<String> taken = new TreeSet<>();

    private ColumnPaths() {}

    static SortedSet<String> of(List<StatementColumns> statements) {
        ColumnPaths paths = new ColumnPaths();
        for (StatementColumns statement : statements) {
            statement.target().ifPresent(target -> statement.outputs().forEach(output -> paths.add(target, output)));
        }
        return paths.wholes();
    }

    static String name(String table, String column) {
        return (table.equals(ColumnSource.UNKNOWN) ? "" : table) + "." + column;
    }

    private void add(String target, TargetColumn output) {
        for (ColumnSource source : output.sources()) {
            String from = name(source.table(), source.column());
            String to = name(target, output.name());
            sources.computeIfAbsent(to, key -> new TreeSet<>()).add(from);
            if (!from.equals(to)) {
                taken.add(from);
            }
        }
    }

    private SortedSet<String> wholes() {
        SortedSet<String> wholes = new TreeSet<>();
        for (String last : sources.keySet()) {
            if (!taken.contains(last)) {
                follow(last, last, new TreeSet<>(), wholes);
            }
        }
        return wholes;
    }

    private void follow(String last, String column, Set<String> seen, Set<String> wholes) {
        for (String source : sources.getOrDefault(column, Set.of())) {
            if (!sources.containsKey(source) || source.equals(column)) {
                wholes.add(last + " <- " + source);
            } else if (seen.add(source)) {
                follow(last, source, seen, wholes);
            }
        }
    }
}
