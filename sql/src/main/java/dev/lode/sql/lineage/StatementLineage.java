package dev.lode.sql.lineage;

import dev.lode.sql.syntax.Statement;
import dev.lode.sql.syntax.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns that a statement sets. */
final class StatementLineage {

    private final Reading reading;
    private final Catalog catalog;
    private final QueryColumns queries;

    StatementLineage(Reading reading, Catalog catalog) {
        this.reading = reading;
        this.catalog = catalog;
        this.queries = new QueryColumns(reading);
    }

    /** What is known of one statement apart from its place in the text. */
    record Result(Optional<String> target, List<TargetColumn> outputs, List<Influence> influences) {}

    Result of(Statement statement) {
        return switch (statement) {
            case Statement.Write write -> write(write);
            case Statement.Form form -> form(form);
            case Statement.Change change -> new ChangeColumns(reading, catalog, queries).of(change);
            case Statement.Other other -> new Result(Optional.empty(), List.of(), List.of());
        };
    }

    /** Columns without values; a star stays, so that one knows which columns are to be known. */
    private Result form(Statement.Form form) {
        List<TargetColumn> columns = columns(
                        queries.of(form.query(), null, null).outputs())
                .stream()
                .map(column -> column.name().equals(TargetColumn.STAR) ? open(column) : empty(column))
                .toList();
        return new Result(Optional.of(named(form.target())), columns, List.of());
    }

    private static TargetColumn empty(TargetColumn column) {
        return new TargetColumn(column.name(), List.of(), column.offset());
    }

    private static TargetColumn open(TargetColumn star) {
        List<ColumnSource> sources = star.sources().stream()
                .map(source -> source.known()
                        ? new ColumnSource(
                                source.table(),
                                source.column(),
                                source.transformation(),
                                source.offset(),
                                ColumnSource.UNKNOWN_COLUMNS)
                        : source)
                .toList();
        return new TargetColumn(star.name(), sources, star.offset());
    }

    private static String named(TableName name) {
        return name.made() ? ColumnSource.UNKNOWN : name.text();
    }

    private Result write(Statement.Write write) {
        Shape shape = queries.of(write.query(), null, null);
        Optional<String> target = write.target().map(StatementLineage::named);
        List<String> names = write.columns();
        if (names.isEmpty() && write.kind().equals("insert") && target.isPresent() && !write.byName()) {
            names = catalog.columns(target.get()).orElse(List.of());
        }
        return new Result(
                target,
                columns(names.isEmpty() ? shape.outputs() : placed(shape, names)),
                List.copyOf(shape.influences()));
    }

    /** Columns by their places; where the query gives more than are named, they keep their names. */
    private static List<Output> placed(Shape shape, List<String> names) {
        List<Output> outputs = shape.outputs();
        List<Output> placed = new ArrayList<>();
        long stars = outputs.stream().filter(Output::star).count();
        int behind = stars == 1 ? behindStar(outputs) : 0;
        for (int i = 0; i < names.size(); i++) {
            int fromEnd = names.size() - i;
            if (stars == 0 && i >= outputs.size()) {
                break;
            }
            boolean last = stars == 1 && fromEnd <= behind;
            List<ColumnSource> sources =
                    last ? outputs.get(outputs.size() - fromEnd).sources() : shape.position(i);
            placed.add(new Output(
                    names.get(i),
                    sources,
                    outputs.get(Math.min(i, outputs.size() - 1)).offset()));
        }
        for (int i = names.size(); i < outputs.size() && stars == 0; i++) {
            placed.add(outputs.get(i));
        }
        return placed;
    }

    private static int behindStar(List<Output> outputs) {
        for (int i = outputs.size() - 1; i >= 0; i--) {
            if (outputs.get(i).star()) {
                return outputs.size() - 1 - i;
            }
        }
        return 0;
    }

    /** A star that stands for several tables is one star for each. */
    static List<TargetColumn> columns(List<Output> outputs) {
        List<TargetColumn> columns = new ArrayList<>();
        for (Output output : outputs) {
            if (output.star()) {
                for (ColumnSource source : output.sources()) {
                    columns.add(new TargetColumn(output.name(), List.of(source), output.offset()));
                }
            } else {
                columns.add(new TargetColumn(output.name(), output.sources(), output.offset()));
            }
        }
        return columns;
    }
}
