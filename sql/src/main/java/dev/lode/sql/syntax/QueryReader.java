package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads queries: the queries named before, select or set operation, order. */
final class QueryReader {

    private static final Set<String> STARTS = Set.of("select", "with", "values", "from", "sel");

    private static final Set<String> SIDES = Set.of("full", "left", "inner", "outer");

    private static final Set<String> HOW = Set.of("all", "distinct", "by", "name", "corresponding", "strict", "on");

    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final FromReader tables;
    private final SelectReader selects;
    private final ClauseReader clauses;
    private final NameListReader names;
    private final WithReader with;
    private final TailReader tails;
    private final TurnReader turns;

    QueryReader(Cursor cursor) {
        this.cursor = cursor;
        this.names = new NameListReader(cursor);
        this.expressions = new ExpressionReader(cursor, this);
        this.tables = new FromReader(cursor, this, expressions);
        this.clauses = new ClauseReader(cursor, expressions);
        this.selects = new SelectReader(cursor, expressions, tables, clauses);
        this.with = new WithReader(cursor, this);
        this.turns = new TurnReader(cursor, this);
        this.tails = new TailReader(cursor, expressions, clauses);
    }

    ExpressionReader expressions() {
        return expressions;
    }

    FromReader tables() {
        return tables;
    }

    /** True where a query begins, perhaps in brackets of its own. */
    boolean begins(int index) {
        int inner = index;
        while (cursor.wordAt(inner).equals("(")) {
            inner++;
        }
        String word = cursor.wordAt(inner);
        boolean query = STARTS.contains(word) && !cursor.wordAt(inner + 1).equals(",")
                || turns.begins(inner)
                || word.equals("table") && !cursor.wordAt(inner + 1).equals("(");
        if (!query || inner == index) {
            return query;
        }
        int behind = cursor.closeOf(index) + 1;
        String next = cursor.wordAt(behind);
        return next.equals(")")
                || next.isEmpty()
                || Names.COMBINING.contains(next)
                || next.equals("limit")
                || next.equals("order");
    }

    /** True where the query of a statement begins a few tokens ahead. */
    boolean starts(int ahead) {
        int at = cursor.at();
        cursor.to(at + ahead);
        boolean starts = starts();
        cursor.to(at);
        return starts;
    }

    /** True where the query of a statement begins here. */
    boolean starts() {
        return cursor.is("select")
                || cursor.is("values")
                || cursor.is("from")
                || cursor.is("sel")
                || cursor.is("table")
                || cursor.is("with") && !cursor.word("(", 1)
                || cursor.is("(") && begins(cursor.at() + 1)
                || turns.begins(cursor.at());
    }

    Query read() {
        if (!cursor.enter()) {
            cursor.exit();
            return new Query(List.of(), new Query.Values(List.of(), cursor.offset()), List.of());
        }
        List<Query.Named> named = with();
        Query.Body body = body();
        List<Clause> sort = tail();
        Query query = new Query(named, body, sort);
        if (cursor.is("|>")) {
            query = new PipeReader(cursor, this, clauses, selects).read(query);
        }
        cursor.exit();
        return query;
    }

    /** The queries that are named before a query or a change. */
    List<Query.Named> with() {
        return with.read();
    }

    /** The changes that stand among named queries. */
    List<Statement> changes() {
        return with.changes();
    }

    /** Names in brackets; where none are, nothing. */
    List<String> columns() {
        return names.columns();
    }

    ClauseReader clauses() {
        return clauses;
    }

    NameListReader names() {
        return names;
    }

    SelectReader selects() {
        return selects;
    }

    /** The query in the brackets here. */
    Query brackets() {
        int end = cursor.close();
        cursor.next();
        Query query = read();
        cursor.leave(end);
        return query;
    }

    private Query.Body body() {
        Query first = branch();
        List<Query.Branch> branches = new ArrayList<>();
        branches.add(new Query.Branch("", false, first));
        while (cursor.in(Names.COMBINING) || sided()) {
            cursor.takeAll(SIDES);
            String operator = cursor.takeName();
            boolean byName = false;
            while (cursor.in(HOW)) {
                byName |= cursor.is("name") || cursor.is("corresponding");
                cursor.next();
            }
            if (byName && cursor.is("(") && !begins(cursor.at() + 1)) {
                cursor.pass();
            }
            branches.add(new Query.Branch(operator, byName, branch()));
        }
        return branches.size() > 1
                ? new Query.Combined(List.copyOf(branches))
                : first.with().isEmpty() && first.sort().isEmpty() ? first.body() : new Query.Combined(branches);
    }

    /** {@code FULL OUTER UNION}: what BigQuery does with columns that one side lacks. */
    private boolean sided() {
        int ahead = 0;
        while (ahead < 3 && SIDES.contains(cursor.word(ahead))) {
            ahead++;
        }
        return ahead > 0 && Names.COMBINING.contains(cursor.word(ahead));
    }

    Query branch() {
        if (cursor.is("(")) {
            return brackets();
        }
        if (cursor.is("with")) {
            return read();
        }
        return new Query(List.of(), simple(), List.of());
    }

    private Query.Body simple() {
        return switch (cursor.word()) {
            case "select", "sel" -> selects.read();
            case "from" -> selects.fromFirst();
            case "values" -> values();
            case "table" -> {
                cursor.next();
                yield selects.table();
            }
            default -> turns.begins(cursor.at()) ? turns.read() : new Query.Values(List.of(), cursor.offset());
        };
    }

    Query.Values values() {
        int offset = cursor.offset();
        cursor.next();
        List<List<Expression>> rows = new ArrayList<>();
        do {
            cursor.take("row");
            if (cursor.is("(")) {
                int end = cursor.close();
                cursor.next();
                List<Expression> row = expressions.list();
                if (rows.isEmpty()
                        || row.stream().anyMatch(value -> !value.terms().isEmpty())) {
                    rows.add(row);
                }
                cursor.leave(end);
            } else {
                int at = cursor.at();
                Expression value = expressions.read();
                if (cursor.at() > at) {
                    rows.add(List.of(value));
                }
            }
        } while (cursor.take(","));
        return new Query.Values(rows, offset);
    }

    /** Order and limits of a whole query. */
    List<Clause> tail() {
        return tails.read();
    }
}
