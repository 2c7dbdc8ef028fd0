package dev.lode.analyzers.lineage.columns;

import dev.lode.sql.lineage.StatementColumns;
import dev.lode.sql.lineage.TargetColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the columns of tables that queries make. A query whose columns are all known says those of its table; one with
 * a star waits until the tables behind it are known, and is read again then. Each round looks at all texts anew, reads
 * those whose wait is over, and tells what it found when it is over: the result does not depend on the texts' order. A
 * cycle of stars stays unknown. What still waits in the end is read with the columns that are likely.
 */
final class MadeColumns {

    /** Chains of stars are not longer. */
    private static final int ROUNDS = 40;

    private final SqlTexts texts;
    private final KnownColumns columns;
    private final Map<String, Set<String>> waiting = new HashMap<>();
    private final SortedMap<String, Making> makings = new TreeMap<>();
    private final Map<String, Integer> writers = new HashMap<>();

    /** The queries that make one table. */
    private static final class Making {
        private final Set<String> open = new HashSet<>();
        private final List<Made> closed = new ArrayList<>();
    }

    private record Made(String scope, ColumnList columns) {}

    MadeColumns(SqlTexts texts, KnownColumns columns) {
        this.texts = texts;
        this.columns = columns;
    }

    /** How many statements write each table. */
    Map<String, Integer> writers() {
        return writers;
    }

    void find() {
        texts.forEach(this::first);
        Set<String> found = close();
        for (int round = 0; round < ROUNDS && !found.isEmpty(); round++) {
            Set<String> news = found;
            texts.forEach(text -> again(text, news));
            found = close();
        }
        makings.forEach((table, making) ->
                making.closed.forEach(made -> columns.some(table, made.columns().names())));
        boolean more = true;
        for (int round = 0; round < ROUNDS && more; round++) {
            more = guess();
        }
    }

    private void first(SqlText text) {
        for (StatementColumns each : text.read(columns.certain(text))) {
            each.target().ifPresent(target -> {
                writers.merge(target, 1, Integer::sum);
                if (makes(each)) {
                    makings.computeIfAbsent(target, absent -> new Making()).open.add(text.id());
                    look(text, each, target);
                } else {
                    columns.some(target, named(each));
                }
            });
        }
    }

    /** SELECT … INTO makes a table, too, and so does a new name. */
    private static boolean makes(StatementColumns statement) {
        return statement.kind().startsWith("create")
                || statement.kind().equals("rename_table")
                || statement.kind().equals("model")
                || statement.kind().equals("select");
    }

    private void look(SqlText text, StatementColumns each, String target) {
        Set<String> stars = stars(each);
        if (!stars.isEmpty()) {
            waiting.put(text.id(), stars);
            return;
        }
        waiting.remove(text.id());
        Making making = makings.computeIfAbsent(target, absent -> new Making());
        making.open.remove(text.id());
        List<String> names = named(each).stream().distinct().toList();
        making.closed.add(new Made(text.scope(), new ColumnList(Witness.OUTPUT, names, true)));
    }

    private static Set<String> stars(StatementColumns statement) {
        Set<String> tables = new TreeSet<>();
        statement.outputs().stream()
                .filter(output -> output.name().equals(TargetColumn.STAR))
                .forEach(output -> output.sources().forEach(source -> tables.add(source.table())));
        return tables;
    }

    private static List<String> named(StatementColumns statement) {
        return statement.outputs().stream()
                .map(TargetColumn::name)
                .filter(name -> !name.equals(TargetColumn.STAR) && !name.isEmpty())
                .toList();
    }

    /** Tells the columns of tables of which all queries are known. */
    private Set<String> close() {
        Set<String> found = new HashSet<>();
        makings.forEach((table, making) -> {
            if (making.open.isEmpty() && !making.closed.isEmpty()) {
                making.closed.forEach(made -> columns.all(made.scope(), table, made.columns()));
                making.closed.clear();
                found.add(table);
            }
        });
        return found;
    }

    private void again(SqlText text, Set<String> found) {
        Set<String> stars = waiting.getOrDefault(text.id(), Set.of());
        if (stars.stream().anyMatch(found::contains)) {
            text.read(columns.certain(text))
                    .forEach(each ->
                            each.target().filter(target -> makes(each)).ifPresent(target -> look(text, each, target)));
        }
    }

    /** Reads what waits with the columns that are likely; true if that says more than before. */
    private boolean guess() {
        SortedMap<String, SortedSet<String>> likely = new TreeMap<>();
        texts.forEach(text -> {
            if (waiting.containsKey(text.id())) {
                text.read(columns.likely(text))
                        .forEach(each -> each.target()
                                .ifPresent(target -> likely.computeIfAbsent(target, absent -> new TreeSet<>())
                                        .addAll(named(each))));
            }
        });
        boolean more = false;
        for (Map.Entry<String, SortedSet<String>> table : likely.entrySet()) {
            more |= columns.some(table.getKey(), table.getValue());
        }
        return more;
    }
}
