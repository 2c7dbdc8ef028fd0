package dev.lode.sql.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of queries whose rows are put together; the first one names them. */
final class CombinedColumns {

    private record Column(String name, Sources sources, int offset, Set<String> hidden) {
        boolean star() {
            return name.equals(TargetColumn.STAR);
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Column> byName = new HashMap<>();
    private boolean begun;

    void addByPlace(Shape shape) {
        if (!begun) {
            shape.outputs().forEach(this::append);
            begun = true;
            return;
        }
        boolean open = false;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            open |= column.star();
            if (column.star()) {
                meet(column, shape, i);
            } else if (!open) {
                column.sources().addAll(shape.position(i), Transformation.IDENTITY);
            } else if (shape.has(column.name())) {
                // behind a star places mean nothing; equal names most likely meet
                column.sources().addAll(shape.column(column.name(), column.offset()), Transformation.IDENTITY);
            }
        }
    }

    /** A star meets a star; of named columns it is only known from which tables they come. */
    private static void meet(Column column, Shape shape, int place) {
        for (Output output : shape.outputs()
                .subList(
                        Math.min(place, shape.outputs().size()), shape.outputs().size())) {
            for (ColumnSource source : output.sources()) {
                boolean named = !output.star() && source.known();
                column.sources()
                        .add(
                                named
                                        ? new ColumnSource(
                                                source.table(),
                                                TargetColumn.STAR,
                                                source.transformation(),
                                                source.offset(),
                                                ColumnSource.UNKNOWN_COLUMNS)
                                        : source,
                                Transformation.IDENTITY);
            }
            if (output.star()) {
                return;
            }
        }
    }

    void addByName(Shape shape) {
        for (Output output : shape.outputs()) {
            Column column = byName.get(output.name());
            if (column == null || output.star()) {
                append(output);
            } else {
                column.sources().addAll(output.sources(), Transformation.IDENTITY);
            }
        }
        begun = true;
    }

    private void append(Output output) {
        Sources sources = new Sources();
        sources.addAll(output.sources(), Transformation.IDENTITY);
        Column column = new Column(output.name(), sources, output.offset(), output.hidden());
        columns.add(column);
        byName.putIfAbsent(output.name(), column);
    }

    List<Output> outputs() {
        return columns.stream()
                .map(column -> new Output(column.name(), column.sources().list(), column.offset(), column.hidden()))
                .toList();
    }
}
