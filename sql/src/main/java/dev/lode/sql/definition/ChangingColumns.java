package dev.lode.sql.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The columns of tables as statements change them, one after the other. */
public final class ChangingColumns {

    private final Function<String, Optional<List<String>>> before;
    private final Map<String, Optional<List<String>>> now = new HashMap<>();

    /** @param before the columns of a table that no statement has changed; empty where they are not known */
    public ChangingColumns(Function<String, Optional<List<String>>> before) {
        this.before = before;
    }

    /** All columns of a table in their order; empty where they are not known. */
    public Optional<List<String>> of(String table) {
        Optional<List<String>> changed = now.get(table);
        return changed == null ? before.apply(table) : changed;
    }

    public void put(String table, List<String> columns) {
        now.put(table, Optional.of(columns));
    }

    public void change(TableChange change) {
        switch (change) {
            case TableChange.Created created -> put(created.table(), created.columns());
            case TableChange.Added added ->
                edit(added.table(), columns -> {
                    added.columns().stream()
                            .filter(name -> !columns.contains(name))
                            .forEach(columns::add);
                    return columns;
                });
            case TableChange.Removed removed ->
                edit(removed.table(), columns -> {
                    columns.removeAll(removed.columns());
                    return columns;
                });
            case TableChange.ColumnRenamed renamed ->
                edit(renamed.table(), columns -> {
                    columns.replaceAll(name -> name.equals(renamed.from()) ? renamed.to() : name);
                    return columns;
                });
            case TableChange.Renamed renamed -> {
                now.put(renamed.to(), of(renamed.table()));
                now.put(renamed.table(), Optional.empty());
            }
            case TableChange.Swapped swapped -> {
                Optional<List<String>> other = of(swapped.other());
                now.put(swapped.other(), of(swapped.table()));
                now.put(swapped.table(), other);
            }
            case TableChange.Dropped dropped -> now.put(dropped.table(), Optional.empty());
        }
    }

    private void edit(String table, Function<List<String>, List<String>> edit) {
        of(table).ifPresent(columns -> put(table, List.copyOf(edit.apply(new ArrayList<>(columns)))));
    }
}
