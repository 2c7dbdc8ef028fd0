package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads queries: the queries named before, select or set operation, order. */
final class QueryReader {

    private static final Set<String> STARTS = Set.of("select", "with", "values", "from", "sel");

    /** Words behind a query that name no column. */
    private static final Set<String> TAIL = Names.words("""
            limit offset fetch for rows row only first next update share nowait skip locked ties percent option
            read key of asc desc nulls last all
            """);

    private static final Set<String> FORMS = Set.of("xml", "json", "browse");

    /** Words that begin no column among the columns of a table. */
    private static final Set<String> CONSTRAINTS =
            Set.of("constraint", "primary", "foreign", "unique", "check", "key", "index", "exclude", "like");

    private static final Set<String> SIDES = Set.of("full", "left", "inner", "outer");

    private static final Set<String> HOW = Set.of("all", "distinct", "by", "name", "corresponding", "strict", "on");

    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final FromReader tables;
    private final SelectReader selects;
    private final ClauseReader clauses;

    QueryReader(Cursor cursor) {
        this.cursor = cursor;
        this.expressions = new ExpressionReader(cursor, this);
        this.tables = new FromReader(cursor, this, expressions);
        this.clauses = new ClauseReader(cursor, expressions);
        this.selects = new SelectReader(cursor, expressions, tables, clauses);
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

    /** True where the query of a statement begins here. */
    boolean starts() {
        return cursor.is("select")
                || cursor.is("values")
                || cursor.is("from")
                || cursor.is("sel")
                || cursor.is("table")
                || cursor.is("with") && !cursor.word("(", 1)
                || cursor.is("(") && begins(cursor.at() + 1);
    }

    Query read() {
        if (!cursor.enter()) {
            cursor.exit();
            return new Query(List.of(), new Query.Values(List.of(), cursor.offset()), List.of());
        }
        List<Query.Named> with = with();
        Query.Body body = body();
        List<Clause> sort = tail();
        Query query = new Query(with, body, sort);
        if (cursor.is("|>")) {
            query = new PipeReader(cursor, this, clauses, selects).read(query);
        }
        cursor.exit();
        return query;
    }

    /** The queries that are named before a query or a change. */
    List<Query.Named> with() {
        List<Query.Named> named = new ArrayList<>();
        if (!cursor.take("with")) {
            return named;
        }
        boolean recursive = cursor.take("recursive");
        do {
            if (!cursor.name()) {
                break;
            }
            String name = cursor.takeName();
            List<String> columns = columns();
            while (cursor.more() && !cursor.is("as") && !cursor.is(")")) {
                cursor.next();
            }
            cursor.take("as");
            cursor.take("not");
            cursor.take("materialized");
            if (cursor.is("(")) {
                named.add(new Query.Named(name, columns, brackets(), recursive));
            }
            behind();
        } while (cursor.take(","));
        return named;
    }

    /** How a recursive query searches, and what its key is. */
    private void behind() {
        while (cursor.is("search") || cursor.is("cycle")) {
            while (cursor.more() && !cursor.is(",") && !cursor.is("select") && !cursor.is(")")) {
                cursor.next();
            }
        }
    }

    /** Names in brackets; where none are, nothing. */
    List<String> columns() {
        List<String> names = new ArrayList<>();
        if (!cursor.is("(")) {
            return names;
        }
        int end = cursor.close();
        cursor.next();
        while (cursor.at() < end) {
            if (cursor.name()) {
                boolean column = !cursor.in(CONSTRAINTS) || cursor.word(",", 1) || cursor.at() + 1 == end;
                String name = cursor.takeName();
                while (cursor.is(".") && cursor.name(1)) {
                    cursor.next();
                    name = cursor.takeName();
                }
                if (column) {
                    names.add(name);
                }
                typed(end);
            } else {
                cursor.next();
            }
        }
        cursor.leave(end);
        return names;
    }

    /** A type, a default or a comment. */
    private void typed(int end) {
        while (cursor.at() < end && !cursor.is(",")) {
            if (cursor.is("(")) {
                cursor.pass();
            } else {
                cursor.next();
            }
        }
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
            default -> new Query.Values(List.of(), cursor.offset());
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
