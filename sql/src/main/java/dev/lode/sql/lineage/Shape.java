package dev.lode.sql.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns that a query, table or function gives, and what decides on its rows. */
final class Shape {

    private final List<Output> outputs;
    private final Collection<Influence> influences;
    private final Map<String, Output> byName = new HashMap<>();
    private final List<Output> stars = new ArrayList<>();
    private int firstStar = Integer.MAX_VALUE;

    Shape(List<Output> outputs, Collection<Influence> influences) {
        this.outputs = outputs;
        this.influences = influences;
        for (int i = 0; i < outputs.size(); i++) {
            Output output = outputs.get(i);
            if (output.star()) {
                stars.add(output);
                firstStar = Math.min(firstStar, i);
            } else {
                byName.putIfAbsent(output.name(), output);
            }
        }
    }

    static Shape ofTable(String table, Optional<List<String>> columns) {
        if (columns.isEmpty()) {
            return new Shape(
                    List.of(new Output(TargetColumn.STAR, List.of(column(table, TargetColumn.STAR)), -1)), List.of());
        }
        List<Output> outputs = new ArrayList<>();
        for (String column : columns.get()) {
            outputs.add(new Output(column, List.of(column(table, column)), -1));
        }
        return new Shape(outputs, List.of());
    }

    private static ColumnSource column(String table, String column) {
        return new ColumnSource(table, column, Transformation.IDENTITY, -1, "");
    }

    List<Output> outputs() {
        return outputs;
    }

    Collection<Influence> influences() {
        return influences;
    }

    boolean has(String name) {
        return byName.containsKey(name) || name.startsWith("$") && stars.isEmpty() && place(name) > 0;
    }

    /** True where a column of this name may be among those that are not known. */
    boolean mayHave(String name) {
        for (Output star : stars) {
            if (!star.hidden().contains(name)) {
                return true;
            }
        }
        return false;
    }

    boolean open() {
        return !stars.isEmpty();
    }

    /** The sources of a column that it has or may have. */
    List<ColumnSource> column(String name, int offset) {
        Output known = byName.get(name);
        if (known != null) {
            return at(known.sources(), offset);
        }
        if (name.startsWith("$") && stars.isEmpty() && place(name) > 0) {
            return at(position(place(name) - 1), offset);
        }
        List<Output> possible =
                stars.stream().filter(star -> !star.hidden().contains(name)).toList();
        if (possible.size() > 1) {
            return Sources.unknown(name, offset, ColumnSource.AMBIGUOUS);
        }
        return possible.isEmpty()
                ? Sources.unknown(name, offset, ColumnSource.UNKNOWN_COLUMNS)
                : named(possible.getFirst().sources(), name, offset);
    }

    /** The number in {@code $2}, or 0. */
    private static int place(String name) {
        boolean number =
                name.length() > 1 && name.length() < 6 && name.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(name.substring(1)) : 0;
    }

    private static List<ColumnSource> named(List<ColumnSource> sources, String name, int offset) {
        List<ColumnSource> named = new ArrayList<>(sources.size());
        for (ColumnSource source : sources) {
            boolean any = source.column().equals(TargetColumn.STAR);
            named.add(new ColumnSource(
                    source.table(), any ? name : source.column(), source.transformation(), offset, source.reason()));
        }
        return named;
    }

    /** Sources of a table have no place before something refers to them. */
    static List<ColumnSource> at(List<ColumnSource> sources, int offset) {
        if (sources.isEmpty() || sources.getFirst().offset() >= 0) {
            return sources;
        }
        return sources.stream()
                .map(source -> new ColumnSource(
                        source.table(), source.column(), source.transformation(), offset, source.reason()))
                .toList();
    }

    /** All columns under new names, by position. */
    Shape renamed(List<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        List<Output> renamed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            renamed.add(new Output(
                    names.get(i),
                    position(i),
                    i < outputs.size() ? outputs.get(i).offset() : -1));
        }
        return new Shape(renamed, influences);
    }

    /** The sources of the column at a place; behind a star only its table is known. */
    List<ColumnSource> position(int place) {
        if (firstStar <= place) {
            return unnamed();
        }
        return place < outputs.size() ? outputs.get(place).sources() : List.of();
    }

    private List<ColumnSource> unnamed() {
        Sources all = new Sources();
        for (Output star : stars) {
            for (ColumnSource source : star.sources()) {
                String reason = source.column().equals(TargetColumn.STAR) && source.known()
                        ? ColumnSource.UNKNOWN_COLUMNS
                        : source.reason();
                all.add(
                        new ColumnSource(
                                source.table(), source.column(), source.transformation(), source.offset(), reason),
                        Transformation.IDENTITY);
            }
        }
        return all.list();
    }
}
