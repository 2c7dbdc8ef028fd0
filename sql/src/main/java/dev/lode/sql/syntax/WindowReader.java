package dev.lode.sql.syntax;

/** Reads what follows the arguments of a function: filters, orders and windows. */
final class WindowReader {

    private final Cursor cursor;
    private final ExpressionReader expressions;

    WindowReader(Cursor cursor, ExpressionReader expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** Filters, orders and windows that follow the arguments. */
    boolean behind(Use use, boolean columns) {
        if (cursor.is("over")) {
            cursor.next();
            window(use.of(Use.WINDOW));
            return true;
        }
        if (cursor.is("filter", "(")) {
            cursor.next();
            clauses(use.of(Use.CONDITION));
            return true;
        }
        if (cursor.is("within", "group")) {
            cursor.to(cursor.at() + 2);
            // percentiles take the value from the order, lists only their order
            clauses(use.of(columns ? Use.WINDOW : Use.AGGREGATED));
            return true;
        }
        if (cursor.is("keep", "(")) {
            cursor.next();
            clauses(use.of(Use.WINDOW));
            return true;
        }
        return cursor.take("ignore", "nulls")
                || cursor.take("respect", "nulls")
                || cursor.take("from", "first")
                || cursor.is("from", "last")
                        && (cursor.word("over", 2) || cursor.word("respect", 2) || cursor.word("ignore", 2))
                        && cursor.take("from", "last");
    }

    private void window(Use use) {
        if (cursor.is("(")) {
            clauses(use);
        } else if (cursor.name()) {
            int offset = cursor.offset();
            expressions.add(new Term.NamedWindow(cursor.takeName(), use, offset));
        }
    }

    /** Expressions in brackets, each behind words of its own: {@code PARTITION BY a ORDER BY b ROWS …}. */
    void clauses(Use use) {
        if (!cursor.is("(")) {
            return;
        }
        int end = cursor.close();
        cursor.next();
        if (cursor.name() && !clauseWord() && cursor.at() < end) {
            window(use);
        }
        while (cursor.at() < end) {
            if (cursor.is("rows") || cursor.is("range") || cursor.is("groups")) {
                cursor.to(end);
            } else if (clauseWord()
                    || cursor.is("by")
                    || cursor.is(",")
                    || FunctionReader.SEPARATORS.contains(cursor.word())) {
                cursor.next();
            } else {
                step(use);
            }
        }
        cursor.leave(end);
    }

    private boolean clauseWord() {
        return cursor.is("partition")
                || cursor.is("order")
                || cursor.is("sort")
                || cursor.is("distribute")
                || cursor.is("cluster")
                || cursor.is("where")
                || cursor.is("rows")
                || cursor.is("range")
                || cursor.is("groups")
                || cursor.is("dense_rank", "first")
                || cursor.is("dense_rank", "last");
    }

    private void step(Use use) {
        int at = cursor.at();
        expressions.run(use);
        if (cursor.at() == at) {
            cursor.skip();
        }
    }
}
