package dev.lode.pipeline.query;

import dev.lode.ontology.PropertyType;
import dev.lode.pipeline.LodeException;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds an answer against the columns that its query describes. */
record TypedColumns(String query, List<Column> columns) {

    static TypedColumns of(SavedQuery query) {
        return new TypedColumns(query.name(), query.columns());
    }

    /** The same rows with every cell of its column's type; stores may give a whole number for a float. */
    Table apply(Table answer) {
        List<String> names = columns.stream().map(Column::name).toList();
        if (!answer.columns().equals(names)) {
            throw mismatch("answers with the columns " + answer.columns() + ", not " + names);
        }
        List<List<Optional<Value>>> rows = new ArrayList<>(answer.rows().size());
        for (List<Optional<Value>> row : answer.rows()) {
            List<Optional<Value>> cells = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                cells.add(row.get(i).map(value -> typed(column, value)));
            }
            rows.add(List.copyOf(cells));
        }
        return new Table(names, rows);
    }

    private Value typed(Column column, Value value) {
        if (column.type() == PropertyType.FLOAT && value instanceof Value.Whole whole) {
            return Value.of((double) whole.plain());
        }
        if (!value.is(column.type())) {
            throw mismatch("answers " + column.name() + " with " + value.plain() + ", not "
                    + column.type().word());
        }
        return value;
    }

    private LodeException mismatch(String what) {
        return new LodeException.Configuration(
                "QUERY_MISMATCH",
                "query " + query + " " + what,
                "correct the column lines of its header, or its RETURN");
    }
}
