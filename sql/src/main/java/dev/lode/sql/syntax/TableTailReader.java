package dev.lode.sql.syntax;

/** Steps over what may follow a table: versions, samples, hints. */
final class TableTailReader {
    private final Cursor cursor;
    private final ExpressionReader expressions;

    TableTailReader(Cursor cursor, ExpressionReader expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** Versions, samples and hints. */
    void pass() {
        boolean more = true;
        while (more) {
            more = version() || sample() || watermark();
        }
    }

    private boolean version() {
        if ((cursor.is("at", "(") || cursor.is("before", "(") || cursor.is("changes", "(") || cursor.is("end", "("))) {
            cursor.next();
            cursor.pass();
            return true;
        }
        if (cursor.is("for")
                && (cursor.word("system_time", 1)
                        || cursor.word("version", 1)
                        || cursor.word("timestamp", 1)
                        || cursor.word("system", 1)
                        || cursor.word("portion", 1))) {
            cursor.to(cursor.at() + 2);
            temporal();
            return true;
        }
        boolean past = cursor.is("as", "of") || cursor.is("versions", "between");
        if (past && (cursor.word("scn", 2) || cursor.word("timestamp", 2))) {
            // Oracle
            cursor.to(cursor.at() + 3);
            temporal();
            return true;
        }
        if ((cursor.is("version", "as") || cursor.is("timestamp", "as")) && cursor.word("of", 2)) {
            cursor.next();
            temporal();
            return true;
        }
        return false;
    }

    /** How late Databricks lets rows of a stream come. */
    private boolean watermark() {
        if (!cursor.is("watermark") || cursor.word("as", 1) || !cursor.name(1)) {
            return false;
        }
        while (cursor.more() && !cursor.is("delay", "of")) {
            cursor.next();
        }
        cursor.to(cursor.at() + 2);
        expressions.read();
        return true;
    }

    private void temporal() {
        boolean more = true;
        while (more) {
            more = cursor.take("as")
                    || cursor.take("of")
                    || cursor.take("from")
                    || cursor.take("to")
                    || cursor.take("between")
                    || cursor.take("and")
                    || cursor.take("all");
        }
        expressions.read();
        if (cursor.take("to") || cursor.take("and")) {
            expressions.read();
        }
    }

    /** T-SQL's hints, whichever they are. */
    void hints() {
        if (cursor.is("with", "(")) {
            cursor.next();
            cursor.pass();
        }
    }

    private boolean sample() {
        if ((cursor.is("tablesample") || cursor.is("sample")) && (cursor.word("(", 1) || cursor.word("(", 2))) {
            cursor.to(cursor.at() + (cursor.word("(", 1) ? 1 : 2));
            cursor.pass();
            if (cursor.is("repeatable", "(") || cursor.is("seed", "(")) {
                cursor.next();
                cursor.pass();
            }
            return true;
        }
        if (cursor.is("with", "(") && hint(2)) {
            cursor.next();
            cursor.pass();
            return true;
        }
        if (cursor.is("(") && hint(1) || cursor.is("partition", "(")) {
            cursor.take("partition");
            cursor.pass();
            return true;
        }
        return indexHint();
    }

    private boolean indexHint() {
        if ((cursor.is("use") || cursor.is("force") || cursor.is("ignore"))
                && (cursor.word("index", 1) || cursor.word("key", 1))) {
            cursor.to(cursor.at() + 2);
            if (cursor.take("for")) {
                // what the index is for: JOIN, ORDER BY, GROUP BY
                cursor.to(cursor.at() + (cursor.word("by", 1) ? 2 : 1));
            }
            if (cursor.is("(")) {
                cursor.pass();
            }
            return true;
        }
        return false;
    }

    boolean hint(int ahead) {
        return switch (cursor.word(ahead)) {
            case "nolock",
                    "readpast",
                    "readuncommitted",
                    "updlock",
                    "rowlock",
                    "tablock",
                    "tablockx",
                    "holdlock",
                    "index",
                    "noexpand",
                    "xlock",
                    "serializable",
                    "forceseek",
                    "nowait" -> true;
            default -> false;
        };
    }
}
