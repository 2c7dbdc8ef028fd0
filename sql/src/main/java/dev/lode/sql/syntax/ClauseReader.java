package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the clauses behind FROM. */
final class ClauseReader {
    /** What may stand between the expressions of ORDER BY. */
    private static final Set<String> ORDER_WORDS = Set.of("asc", "desc", "nulls", "first", "last", "using");

    private final Cursor cursor;
    private final ExpressionReader expressions;

    ClauseReader(Cursor cursor, ExpressionReader expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    void read(List<Clause> clauses, Map<String, Expression> windows) {
        boolean more = true;
        while (more) {
            more = clause(clauses, windows);
        }
    }

    boolean clause(List<Clause> clauses, Map<String, Expression> windows) {
        switch (cursor.word()) {
            case "where", "prewhere" -> clauses.add(one(Clause.Kind.WHERE, 1));
            case "having" -> clauses.add(one(Clause.Kind.HAVING, 1));
            case "qualify" -> clauses.add(one(Clause.Kind.QUALIFY, 1));
            case "start" -> {
                if (!cursor.word("with", 1)) {
                    return false;
                }
                clauses.add(one(Clause.Kind.WHERE, 2));
            }
            case "connect" -> {
                cursor.to(cursor.at() + 2);
                cursor.take("nocycle");
                clauses.add(new Clause(Clause.Kind.WHERE, List.of(expressions.read())));
            }
            case "group" -> group(clauses);
            case "sort", "cluster", "distribute" -> {
                if (!cursor.word("by", 1)) {
                    return false;
                }
                cursor.to(cursor.at() + 2);
                clauses.add(new Clause(Clause.Kind.SORT, sorted()));
            }
            case "window" -> {
                if (!cursor.name(1) || !cursor.word("as", 2)) {
                    return false;
                }
                cursor.next();
                windows(windows);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private Clause one(Clause.Kind kind, int words) {
        cursor.to(cursor.at() + words);
        return new Clause(kind, List.of(expressions.read()));
    }

    private void group(List<Clause> clauses) {
        cursor.next();
        cursor.take("by");
        if (cursor.is("all") && !cursor.word("(", 1)) {
            cursor.next();
            clauses.add(new Clause(Clause.Kind.GROUP_BY_ALL, List.of()));
            return;
        }
        cursor.take("distinct");
        List<Expression> keys = new ArrayList<>();
        boolean more = true;
        while (more) {
            if (cursor.is("grouping", "sets")) {
                cursor.to(cursor.at() + 2);
            } else if (cursor.is("with", "rollup") || cursor.is("with", "cube")) {
                cursor.to(cursor.at() + 2);
            } else if (!cursor.take(",")) {
                int at = cursor.at();
                Expression key = expressions.read();
                more = cursor.at() > at;
                if (more) {
                    keys.add(key);
                }
            }
        }
        clauses.add(new Clause(Clause.Kind.GROUP_BY, keys));
    }

    List<Expression> sorted() {
        List<Expression> keys = new ArrayList<>();
        boolean more = true;
        while (more) {
            int at = cursor.at();
            Expression key = expressions.read();
            if (cursor.at() > at) {
                keys.add(key);
            }
            if (cursor.is("with", "fill")) {
                cursor.to(cursor.at() + 2);
            }
            cursor.takeAll(ORDER_WORDS);
            more = cursor.take(",");
        }
        return keys;
    }

    private void windows(Map<String, Expression> windows) {
        do {
            if (!cursor.name() || !cursor.word("as", 1)) {
                return;
            }
            String name = cursor.takeName();
            cursor.next();
            windows.put(name, expressions.window());
        } while (cursor.take(","));
    }
}
