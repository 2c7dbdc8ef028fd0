package dev.lode.sql.definition;

import java.util.List;
import java.util.function.UnaryOperator;

/** What a statement does to the columns of a table. Names are canonical. */
public sealed interface TableChange {

    String table();

    /** The same, with other names for its tables. */
    TableChange with(UnaryOperator<String> names);

    /**
     * CREATE TABLE with a list. A table that is made of a query or of another table declares nothing: its columns are
     * those of the query.
     *
     * @param columns all, in their order
     */
    record Created(String table, List<String> columns) implements TableChange {
        @Override
        public TableChange with(UnaryOperator<String> names) {
            return new Created(names.apply(table), columns);
        }
    }

    /** @param columns behind those that it has */
    record Added(String table, List<String> columns) implements TableChange {
        @Override
        public TableChange with(UnaryOperator<String> names) {
            return new Added(names.apply(table), columns);
        }
    }

    record Removed(String table, List<String> columns) implements TableChange {
        @Override
        public TableChange with(UnaryOperator<String> names) {
            return new Removed(names.apply(table), columns);
        }
    }

    record ColumnRenamed(String table, String from, String to) implements TableChange {
        @Override
        public TableChange with(UnaryOperator<String> names) {
            return new ColumnRenamed(names.apply(table), from, to);
        }
    }

    /** @param to its name from now on */
    record Renamed(String table, String to) implements TableChange {
        @Override
        public TableChange with(UnaryOperator<String> names) {
            return new Renamed(names.apply(table), names.apply(to));
        }
    }

    /** Two tables take each other's name. */
    record Swapped(String table, String other) implements TableChange {
        @Override
        public TableChange with(UnaryOperator<String> names) {
            return new Swapped(names.apply(table), names.apply(other));
        }
    }

    record Dropped(String table) implements TableChange {
        @Override
        public TableChange with(UnaryOperator<String> names) {
            return new Dropped(names.apply(table));
        }
    }
}
