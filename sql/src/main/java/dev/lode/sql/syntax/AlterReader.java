package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads ALTER and RENAME: what gives the columns of a table to another name, and a view another query. */
final class AlterReader {

    private static final Set<String> KINDS = Set.of("external", "foreign", "iceberg", "dynamic", "temporary", "temp");

    /** The new name is a table of just these columns. */
    private static final String RENAME = "rename_table";

    private static final String ALTER = "alter_table";

    private final Cursor cursor;
    private final FromReader tables;
    private final CreateReader creates;
    private final List<Statement> changes = new ArrayList<>();

    AlterReader(Cursor cursor, QueryReader queries, CreateReader creates) {
        this.cursor = cursor;
        this.tables = queries.tables();
        this.creates = creates;
    }

    /** Empty where no column goes anywhere. */
    List<Statement> read() {
        int start = cursor.at();
        if (cursor.take("rename", "table")) {
            renamed();
            return changes;
        }
        cursor.next();
        cursor.takeAll(KINDS);
        cursor.take("materialized");
        boolean view = cursor.take("view");
        if (view || cursor.take("table")) {
            cursor.takeAll(Set.of("if", "exists", "only"));
            change(tables.name());
        }
        if (view && changes.isEmpty()) {
            cursor.to(start);
            List<Statement> made = creates.read();
            return made.getFirst() instanceof Statement.Other ? List.of() : made;
        }
        cursor.to(cursor.size());
        return changes;
    }

    /** MySQL renames several tables at once. */
    private void renamed() {
        do {
            TableName table = tables.name();
            if (cursor.take("to")) {
                all(RENAME, tables.name().in(table), table);
            }
        } while (cursor.take(","));
        cursor.to(cursor.size());
    }

    private void change(TableName table) {
        if (cursor.take("rename", "to")) {
            all(RENAME, tables.name().in(table), table);
        } else if (cursor.take("swap", "with")) {
            TableName other = tables.name().in(table);
            all(ALTER, table, other);
            all(ALTER, other, table);
        } else if (cursor.take("rename")) {
            column(table);
        }
    }

    /** {@code COLUMN a TO b}; PostgreSQL leaves the word out. */
    private void column(TableName table) {
        cursor.take("column");
        if (!cursor.name() || !cursor.word("to", 1) || !cursor.name(2)) {
            return;
        }
        int offset = cursor.offset();
        Term old = new Term.Reference(List.of(cursor.takeName()), Use.PLAIN, offset, false);
        cursor.next();
        Expression value = new Expression(List.of(old), "", 0, offset);
        write(ALTER, table, new SelectItem.Column(value, List.of(cursor.takeName()), ""), table, offset);
    }

    private void all(String kind, TableName target, TableName source) {
        write(kind, target, SelectItem.Star.all(source.offset()), source, source.offset());
    }

    private void write(String kind, TableName target, SelectItem item, TableName source, int offset) {
        FromItem from = new FromItem.Table(source, "", List.of());
        Query query = Query.of(new Query.Select(
                List.of(item), List.of(FromItem.Joined.alone(from)), List.of(), Map.of(), Optional.empty(), offset));
        changes.add(new Statement.Write(kind, Optional.of(target), List.of(), false, query));
    }
}
