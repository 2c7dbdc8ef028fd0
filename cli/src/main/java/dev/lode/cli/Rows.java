package dev.lode.cli;

import dev.lode.pipeline.query.Table;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the rows of a table that a command shows. An empty text is an empty cell. */
final class Rows {

    private final List<String> columns;
    private final List<List<Optional<Value>>> rows = new ArrayList<>();

    private Rows(List<String> columns) {
        this.columns = columns;
    }

    static Rows of(String... columns) {
        return new Rows(List.of(columns));
    }

    /** @param cells texts and whole numbers */
    Rows add(Object... cells) {
        List<Optional<Value>> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(
                    switch (cell) {
                        case Number number -> Optional.of(Value.of(number.longValue()));
                        case Boolean flag -> Optional.of(Value.of(flag.booleanValue()));
                        default ->
                            Optional.of(cell.toString())
                                    .filter(text -> !text.isEmpty())
                                    .map(Value::of);
                    });
        }
        rows.add(row);
        return this;
    }

    Table table() {
        return new Table(columns, rows);
    }
}
