package dev.lode.pipeline.query;

import dev.lode.spi.Value;
import java.util.List;
import java.util.Optional;

/** The answer to a question: named columns and rows in order. A cell without a value is empty. */
public record Table(List<String> columns, List<List<Optional<Value>>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
