package dev.lode.analyzers.lineage.columns;

import dev.lode.sql.RunString;
import dev.lode.sql.Splitter;
import dev.lode.sql.Token;
import dev.lode.sql.definition.ChangingColumns;
import dev.lode.sql.definition.TableChange;
import dev.lode.sql.definition.TableChanges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The columns that statements declare, alter and rename, file by file in the order of the statements. What one file does
 * to a table of another has no order: it is kept apart. Holds names only.
 */
final class DeclaredTables {

    /** Longer statements of no kind are no calls of procedures. */
    private static final int LONGEST_CALL = 1_000;

    private final SortedMap<String, NavigableMap<Integer, List<TableChange>>> files = new TreeMap<>();
    private final Map<String, Map<String, NavigableMap<Integer, List<String>>>> histories = new HashMap<>();
    private final List<TableChange> foreign = new ArrayList<>();

    void add(SqlText text) {
        List<TableChange> changes = changes(text).stream()
                .map(change -> change.with(text.names()::of))
                .toList();
        if (!changes.isEmpty()) {
            files.computeIfAbsent(text.scope(), absent -> new TreeMap<>()).put(text.ordinal(), changes);
        }
    }

    private static List<TableChange> changes(SqlText text) {
        boolean says = text.kind().startsWith("create_table")
                || text.kind().startsWith("alter")
                || text.kind().equals("other") && text.sql().length() < LONGEST_CALL;
        if (says) {
            return TableChanges.read(text.sql(), text.dialect());
        }
        List<TableChange> changes = new ArrayList<>();
        if (text.kind().equals("execute")) {
            for (List<Token> statement : Splitter.split(text.sql(), text.dialect())) {
                RunString.of(statement, text.dialect())
                        .ifPresent(string -> string.statements(text.dialect())
                                .forEach(each -> changes.addAll(TableChanges.read(each))));
            }
        }
        return changes;
    }

    /** Takes what one file says of a table in the end. */
    interface Whole {
        void is(String scope, String table, List<String> columns);
    }

    /** Goes through all files. */
    void tell(Whole whole) {
        files.forEach((scope, changes) -> {
            ChangingColumns columns = new ChangingColumns(table -> Optional.empty());
            Map<String, NavigableMap<Integer, List<String>>> history = new TreeMap<>();
            changes.forEach((ordinal, each) -> each.forEach(change -> apply(change, columns, history, ordinal)));
            history.forEach((table, states) -> {
                Optional<List<String>> last = columns.of(table);
                last.ifPresent(names -> whole.is(scope, table, names));
                if (states.size() > 1 || last.isEmpty()) {
                    histories.computeIfAbsent(scope, absent -> new HashMap<>()).put(table, states);
                }
            });
        });
        files.clear();
    }

    private void apply(
            TableChange change,
            ChangingColumns columns,
            Map<String, NavigableMap<Integer, List<String>>> history,
            int ordinal) {
        boolean makes = change instanceof TableChange.Created;
        if (!makes && columns.of(change.table()).isEmpty()) {
            foreign.add(change);
            return;
        }
        columns.change(change);
        List<String> touched = switch (change) {
            case TableChange.Renamed renamed -> List.of(renamed.to());
            case TableChange.Swapped swapped -> List.of(swapped.table(), swapped.other());
            default -> List.of(change.table());
        };
        for (String table : touched) {
            columns.of(table)
                    .ifPresent(names -> history.computeIfAbsent(table, absent -> new TreeMap<>())
                            .put(ordinal, names));
        }
    }

    /** What files do to tables that they do not declare. */
    List<TableChange> foreign() {
        return foreign;
    }

    /** The columns of a table where a statement stands, if its file has changed them. */
    Optional<List<String>> before(SqlText text, String table) {
        NavigableMap<Integer, List<String>> states =
                histories.getOrDefault(text.scope(), Map.of()).get(table);
        return states == null
                ? Optional.empty()
                : Optional.ofNullable(states.lowerEntry(text.ordinal())).map(Map.Entry::getValue);
    }
}
