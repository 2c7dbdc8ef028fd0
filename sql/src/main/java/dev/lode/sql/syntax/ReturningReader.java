package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a change gives back: {@code RETURNING id, name}. */
final class ReturningReader {

    private final Cursor cursor;
    private final QueryReader queries;
    private List<SelectItem> items = List.of();
    private List<FromItem.Joined> from = List.of();
    private List<Clause> clauses = List.of();
    private int offset;

    ReturningReader(Cursor cursor, QueryReader queries) {
        this.cursor = cursor;
        this.queries = queries;
        this.offset = cursor.offset();
    }

    /** True where it stands here; what follows is covered. */
    boolean read() {
        if (!cursor.take("returning")) {
            return false;
        }
        offset = cursor.offset();
        items = queries.selects().items();
        cursor.to(cursor.size());
        return true;
    }

    /** T-SQL's {@code OUTPUT inserted.id, deleted.name INTO log (id, name)}: true where it stands here. */
    boolean output() {
        if (!cursor.take("output")) {
            return false;
        }
        queries.selects().items();
        if (cursor.take("into")) {
            queries.tables().name();
            queries.columns();
        }
        return true;
    }

    /** Rows of which tables are given back, and what decides on them. */
    void of(FromItem.Table target, List<FromItem.Joined> others, List<Clause> conditions) {
        from = new ArrayList<>(List.of(FromItem.Joined.alone(target)));
        from.addAll(others);
        clauses = conditions;
    }

    /** What is given back, as a query of the tables; without columns where nothing is. */
    Query query() {
        return Query.of(new Query.Select(items, from, clauses, Map.of(), Optional.empty(), offset));
    }
}
