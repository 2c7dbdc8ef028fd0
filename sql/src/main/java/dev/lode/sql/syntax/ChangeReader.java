package dev.lode.sql.syntax;

import dev.lode.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads MERGE, UPDATE and DELETE. */
final class ChangeReader {

    private static final Set<String> BEHIND_COLUMN = Set.of("=", ",", "where", "when", "from", "output", "returning");

    private final Cursor cursor;
    private final QueryReader queries;
    private final FromReader tables;
    private final ExpressionReader expressions;
    private final ReturningReader returning;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Statement.Assignment> assignments = new ArrayList<>();
    private final List<FromItem.Joined> from = new ArrayList<>();

    /** @param returning takes what the statement gives back */
    ChangeReader(Cursor cursor, QueryReader queries, ReturningReader returning) {
        this.cursor = cursor;
        this.queries = queries;
        this.returning = returning;
        this.tables = queries.tables();
        this.expressions = queries.expressions();
    }

    Statement read(List<Query.Named> named) {
        String kind = cursor.takeName();
        FromItem.Table written = switch (kind) {
            case "merge" -> merge();
            case "update" -> update();
            default -> delete();
        };
        FromItem.Table target = changed(written, named);
        returning.of(target, from, clauses);
        return new Statement.Change(kind, named, target, List.copyOf(from), assignments, clauses);
    }

    /** To change a query that WITH names is to change the table that it is of. */
    private static FromItem.Table changed(FromItem.Table target, List<Query.Named> named) {
        for (int i = named.size() - 1; i >= 0; i--) {
            boolean query = named.get(i).name().equals(target.name().text());
            if (query
                    && named.get(i).query().body() instanceof Query.Select select
                    && !select.from().isEmpty()
                    && select.from().getFirst().item() instanceof FromItem.Table table) {
                String alias = target.alias().isEmpty() ? target.name().text() : target.alias();
                return changed(new FromItem.Table(table.name(), alias, List.of()), named.subList(0, i));
            }
        }
        return target;
    }

    /** What follows ON CONFLICT … DO UPDATE SET. */
    Statement conflict(List<Query.Named> named, FromItem.Table target, FromItem.Joined excluded) {
        from.add(excluded);
        sets();
        rest();
        returning.of(target, List.of(), List.of());
        return new Statement.Change("insert", named, target, List.copyOf(from), assignments, clauses);
    }

    private FromItem.Table target() {
        TableName name = tables.name();
        tables.hints();
        boolean ends = cursor.is("using") || cursor.is("set") || cursor.is("output");
        AliasReader.Alias alias = ends ? AliasReader.Alias.NONE : tables.alias();
        tables.hints();
        return new FromItem.Table(name, alias.name(), List.of());
    }

    private FromItem.Table merge() {
        cursor.takeAll(Set.of("into", "with", "schema", "evolution"));
        FromItem.Table target = target();
        while (cursor.more() && !cursor.is("using")) {
            cursor.skip();
        }
        cursor.next();
        List<FromItem.Joined> source = tables.read();
        for (FromItem.Joined joined : source) {
            from.add(joined);
        }
        while (cursor.more()) {
            branch();
        }
        return target;
    }

    private void branch() {
        if (cursor.take("when")) {
            cursor.takeAll(Set.of("not", "matched", "by", "source", "target"));
            if (cursor.take("and")) {
                clauses.add(new Clause(Clause.Kind.WHERE, List.of(expressions.read())));
            }
            cursor.take("then");
        } else if (cursor.take("update")) {
            cursor.take("set");
            sets();
        } else if (cursor.take("insert")) {
            insert();
        } else if (cursor.take("delete") || cursor.take("do", "nothing")) {
            return;
        } else if (cursor.take("where")) {
            clauses.add(new Clause(Clause.Kind.WHERE, List.of(expressions.read())));
        } else if (cursor.is("option")) {
            cursor.to(cursor.size());
        } else if (!returning.output() && !returning.read()) {
            cursor.skip();
        }
    }

    private void insert() {
        int offset = cursor.offset();
        if (cursor.is("*") || cursor.is("row")) {
            cursor.next();
            assignments.add(new Statement.Assignment(List.of(), List.of(), true, true, offset));
            return;
        }
        List<String> columns = cursor.is("(") ? queries.names().all() : List.of();
        if (cursor.take("row")) {
            assignments.add(new Statement.Assignment(List.of(), List.of(), true, true, offset));
        } else if (cursor.take("values") && cursor.is("(")) {
            int end = cursor.close();
            cursor.next();
            if (cursor.is("*") || cursor.word("*", 2)) {
                cursor.to(end);
                assignments.add(new Statement.Assignment(List.of(), List.of(), true, true, offset));
            } else {
                assignments.add(new Statement.Assignment(columns, expressions.list(), false, true, offset));
            }
            cursor.leave(end);
        }
    }

    private void sets() {
        if (cursor.is("*")) {
            assignments.add(new Statement.Assignment(List.of(), List.of(), true, false, cursor.offset()));
            cursor.next();
            return;
        }
        do {
            int offset = cursor.offset();
            List<String> columns = cursor.is("(")
                    ? queries.names().all()
                    : cursor.name() ? List.of(queries.names().last()) : List.of();
            behindColumn();
            if (columns.isEmpty() || !cursor.take("=")) {
                return;
            }
            assignments.add(new Statement.Assignment(columns, values(columns.size()), false, false, offset));
        } while (cursor.take(","));
    }

    /** Up to the equals sign: an element of the column, the operator or, in T-SQL, the method that changes it. */
    private void behindColumn() {
        while (cursor.more() && !cursor.in(BEHIND_COLUMN)) {
            if (cursor.is("[") || cursor.is("(")) {
                cursor.pass();
            } else if (cursor.kind(0) == Token.Kind.SYMBOL && "+-*/%&||^:.".contains(cursor.word())) {
                cursor.next();
            } else {
                cursor.skip();
            }
        }
    }

    private List<Expression> values(int columns) {
        if (columns > 1 && cursor.is("(") && !queries.begins(cursor.at() + 1)) {
            int end = cursor.close();
            cursor.next();
            List<Expression> values = expressions.list();
            cursor.leave(end);
            return values;
        }
        return List.of(expressions.read());
    }

    private FromItem.Table update() {
        cursor.takeAll(Set.of("only", "low_priority", "ignore"));
        top();
        FromItem.Table target = target();
        if (!cursor.is("set")) {
            // MySQL joins tables before SET
            joined(target);
        }
        if (cursor.take("set")) {
            sets();
        }
        rest();
        return target;
    }

    private void joined(FromItem.Table target) {
        List<FromItem.Joined> items = tables.behind(target);
        from.addAll(items.subList(1, items.size()));
        items.getFirst().on().forEach(on -> clauses.add(new Clause(Clause.Kind.ON, List.of(on))));
    }

    private FromItem.Table delete() {
        top();
        cursor.take("from");
        cursor.take("only");
        FromItem.Table target = target();
        rest();
        return target;
    }

    private void top() {
        if (cursor.is("top", "(")) {
            cursor.next();
            cursor.pass();
        }
    }

    /** Other tables, conditions, and what is given back. */
    private void rest() {
        while (cursor.more()) {
            if (cursor.take("from") || cursor.take("using")) {
                from.addAll(tables.read());
            } else if (cursor.take("where")) {
                clauses.add(new Clause(Clause.Kind.WHERE, List.of(expressions.read())));
            } else if (cursor.take("order", "by")) {
                expressions.list();
            } else if (cursor.is("limit") || cursor.is("option")) {
                cursor.to(cursor.size());
            } else if (!returning.output() && !returning.read()) {
                cursor.skip();
            }
        }
    }
}
