package dev.lode.analyzers.lineage.columns;

import dev.lode.ontology.NodeTypes;
import dev.lode.spi.Facts;
import dev.lode.spi.LocalTable;
import dev.lode.spi.Node;
import dev.lode.sql.definition.TableChange;
import dev.lode.sql.lineage.Catalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The columns of all tables, by what says so: whole lists, which make a star certain, and lists that may leave some
 * out. What a file or dbt project makes under a name without a schema holds in it first: another one's table of that
 * name is most often another one. Holds names only.
 */
final class KnownColumns {

    private final SortedMap<String, ColumnList> whole = new TreeMap<>();
    private final Map<String, Map<String, ColumnList>> local = new HashMap<>();
    private final SortedMap<String, SortedSet<String>> partial = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> documented = new TreeMap<>();
    private final DeclaredTables declared = new DeclaredTables();
    private final Tables tables;

    KnownColumns(Tables tables) {
        this.tables = tables;
    }

    /** What miners found out: seeds' headers and contracts name all columns, properties files some. */
    void stated(Facts known) {
        SortedMap<String, SortedMap<Long, String>> places = new TreeMap<>();
        Map<String, Witness> witnesses = new HashMap<>();
        try (var columns = known.nodes(NodeTypes.COLUMN)) {
            columns.forEach(column -> {
                String table = column.key().text("table");
                String name = column.key().text("name");
                Optional<Long> ordinal = column.property("ordinal").map(value -> (Long) value.plain());
                if (ordinal.isPresent()) {
                    places.computeIfAbsent(table, absent -> new TreeMap<>()).putIfAbsent(ordinal.get(), name);
                    witnesses.merge(table, witness(column), (one, other) -> one.compareTo(other) <= 0 ? one : other);
                } else {
                    documented.computeIfAbsent(table, absent -> new TreeSet<>()).add(name);
                    some(table, List.of(name));
                }
            });
        }
        places.forEach((table, names) -> all(
                "",
                table,
                new ColumnList(witnesses.getOrDefault(table, Witness.SEED), List.copyOf(names.values()), true)));
    }

    private static Witness witness(Node column) {
        return column.text("known_from").orElse("").equals(Witness.DDL.word()) ? Witness.DDL : Witness.SEED;
    }

    /** What statements declare. A column that another file adds is one of the table's, at a place that is not known. */
    void declared(SqlTexts texts) {
        texts.forEach(declared::add);
        declared.tell((scope, table, names) -> all(scope, table, new ColumnList(Witness.DDL, names, true)));
        SortedMap<String, SortedSet<String>> added = new TreeMap<>();
        for (TableChange change : declared.foreign()) {
            if (change instanceof TableChange.Added adds) {
                added.computeIfAbsent(adds.table(), absent -> new TreeSet<>()).addAll(adds.columns());
            } else {
                edit(change);
            }
        }
        added.forEach(this::add);
    }

    /** What another file takes from a table or renames; a table that is swapped or renamed there keeps its columns. */
    private void edit(TableChange change) {
        ColumnList list = whole.get(change.table());
        if (list == null) {
            return;
        }
        List<String> names = new ArrayList<>(list.names());
        if (change instanceof TableChange.Removed removed) {
            names.removeAll(removed.columns());
        } else if (change instanceof TableChange.ColumnRenamed renamed) {
            names.replaceAll(name -> name.equals(renamed.from()) ? renamed.to() : name);
        }
        whole.put(change.table(), new ColumnList(list.witness(), List.copyOf(names), list.ordered()));
    }

    private void add(String table, SortedSet<String> columns) {
        ColumnList list = whole.get(table);
        if (list == null) {
            some(table, columns);
            return;
        }
        List<String> names = new ArrayList<>(list.names());
        columns.stream().filter(name -> !names.contains(name)).forEach(names::add);
        // several columns that are added in unknown order
        boolean ordered = list.ordered() && names.size() <= list.names().size() + 1;
        whole.put(table, new ColumnList(list.witness(), List.copyOf(names), ordered));
    }

    /** @param scope in which a name without a schema means this table, or empty */
    void all(String scope, String table, ColumnList columns) {
        whole.merge(table, columns, ColumnList::and);
        if (LocalTable.is(table) && !scope.isEmpty()) {
            local.computeIfAbsent(scope, absent -> new HashMap<>()).merge(table, columns, ColumnList::and);
        }
    }

    /** Some of a table's columns; true if any of them is new. */
    boolean some(String table, Collection<String> columns) {
        return partial.computeIfAbsent(table, absent -> new TreeSet<>()).addAll(columns);
    }

    /** Whole lists only: what follows from them is certain. */
    Catalog certain(SqlText text) {
        Map<String, ColumnList> own = local.getOrDefault(text.scope(), Map.of());
        return table -> declared.before(text, table)
                .or(() -> Optional.ofNullable(own.getOrDefault(table, whole.get(table)))
                        .map(ColumnList::names));
    }

    /** Where no whole list is known also that of the table that the name is taken for, and lists of some columns. */
    Catalog likely(SqlText text) {
        Catalog certain = certain(text);
        return table -> certain.columns(table)
                .or(() -> tables.joined(table).flatMap(join -> certain.columns(join.table())))
                .or(() -> Optional.ofNullable(partial.get(table)).map(List::copyOf));
    }

    /** True where a star of the table leaves nothing out. */
    boolean complete(String table) {
        return whole.containsKey(table)
                || tables.joined(table)
                        .filter(join -> whole.containsKey(join.table()))
                        .isPresent();
    }

    Optional<ColumnList> list(String table) {
        return Optional.ofNullable(whole.get(table));
    }

    boolean documented(String table, String column) {
        return documented.getOrDefault(table, new TreeSet<>()).contains(column);
    }

    /** The tables of which all columns are known, in the order of their names. */
    Iterable<String> tables() {
        return whole.keySet();
    }
}
