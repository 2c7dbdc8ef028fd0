package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what stands behind a whole query: its order, limits and form. */
final class TailReader {

    /** Words behind a query that name no column. */
    private static final Set<String> TAIL = Names.words("""
            limit offset fetch for rows row only first next update share nowait skip locked ties percent option
            read key of asc desc nulls last all
            """);

    private static final Set<String> FORMS = Set.of("xml", "json", "browse");

    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final ClauseReader clauses;

    TailReader(Cursor cursor, ExpressionReader expressions, ClauseReader clauses) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.clauses = clauses;
    }

    /** Order and limits of a whole query. */
    List<Clause> read() {
        List<Clause> sort = new ArrayList<>();
        boolean more = true;
        while (more) {
            if (cursor.take("order", "by")) {
                sort.add(new Clause(Clause.Kind.SORT, clauses.sorted()));
            } else if (cursor.is("for") && FORMS.contains(cursor.word(1))) {
                form();
            } else if (cursor.in(TAIL)) {
                cursor.next();
                limit();
            } else if (cursor.is("lock", "in")) {
                // MySQL's LOCK IN SHARE MODE
                cursor.to(cursor.at() + (cursor.word("share", 2) && cursor.word("mode", 3) ? 4 : 2));
            } else if (cursor.is("with", "ties") || cursor.is("with", "ur")) {
                cursor.to(cursor.at() + 2);
            } else {
                more = false;
            }
        }
        return sort;
    }

    /** T-SQL's FOR XML PATH ('row'), ROOT ('rows'). */
    private void form() {
        while (cursor.more() && !cursor.is(")") && !cursor.in(Names.COMBINING) && !cursor.is("option")) {
            if (cursor.is("(")) {
                cursor.pass();
            } else {
                cursor.next();
            }
        }
    }

    private void limit() {
        if (cursor.is("(")) {
            cursor.pass();
        } else if (!cursor.in(TAIL) && !cursor.in(Names.COMBINING)) {
            expressions.list();
        }
    }
}
