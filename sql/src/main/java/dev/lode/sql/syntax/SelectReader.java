package dev.lode.sql.syntax;

import dev.lode.sql.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one SELECT with its clauses. */
final class SelectReader {

    private static final Set<String> MODIFIERS =
            Set.of("all", "distinct", "distinctrow", "sql_calc_found_rows", "straight_join", "stream");

    /** What may stand between the expressions of ORDER BY. */
    private static final Set<String> ORDER_WORDS = Set.of("asc", "desc", "nulls", "first", "last", "using");

    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final FromReader tables;

    SelectReader(Cursor cursor, ExpressionReader expressions, FromReader tables) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.tables = tables;
    }

    Query.Select read() {
        int offset = cursor.offset();
        cursor.next();
        List<Clause> clauses = new ArrayList<>();
        modifiers(clauses);
        List<SelectItem> items = items();
        Optional<TableName> into = into();
        List<FromItem.Joined> from = cursor.take("from") ? tables.read() : List.of();
        Map<String, Expression> windows = new HashMap<>();
        clauses(clauses, windows);
        return new Query.Select(items, from, clauses, windows, into, offset);
    }

    /** DuckDB and Hive may begin with FROM; without a SELECT all columns are meant. */
    Query.Select fromFirst() {
        int offset = cursor.offset();
        cursor.next();
        List<Clause> clauses = new ArrayList<>();
        List<FromItem.Joined> from = tables.read();
        List<SelectItem> items = List.of(all(offset));
        Map<String, Expression> windows = new HashMap<>();
        if (cursor.take("select")) {
            modifiers(clauses);
            items = items();
        }
        clauses(clauses, windows);
        return new Query.Select(items, from, clauses, windows, Optional.empty(), offset);
    }

    /** What follows in {@code TABLE orders}. */
    Query.Select table() {
        int offset = cursor.offset();
        List<Clause> clauses = new ArrayList<>();
        List<FromItem.Joined> from = tables.read();
        return new Query.Select(List.of(all(offset)), from, clauses, Map.of(), Optional.empty(), offset);
    }

    private static SelectItem all(int offset) {
        return new SelectItem.Star("", Set.of(), List.of(), Map.of(), offset);
    }

    private void modifiers(List<Clause> clauses) {
        cursor.takeAll(MODIFIERS);
        if (cursor.is("on", "(")) {
            cursor.next();
            int end = cursor.close();
            cursor.next();
            clauses.add(new Clause(Clause.Kind.GROUP_BY, expressions.list()));
            cursor.leave(end);
        }
        if (cursor.is("top") && (cursor.word("(", 1) || cursor.kind(1) == Token.Kind.NUMBER)) {
            cursor.next();
            if (cursor.is("(")) {
                cursor.pass();
            } else {
                cursor.next();
            }
            cursor.take("percent");
            cursor.take("with", "ties");
        }
        if (cursor.is("as", "struct") || cursor.is("as", "value")) {
            cursor.to(cursor.at() + 2);
        }
    }

    private Optional<TableName> into() {
        if (!cursor.take("into")) {
            return Optional.empty();
        }
        while (cursor.is("temp") || cursor.is("temporary") || cursor.is("table") || cursor.is("unlogged")) {
            cursor.next();
        }
        TableName name = tables.name();
        while (cursor.take(",")) {
            // variables of a procedure
            tables.name();
        }
        return name.text().isEmpty() || name.text().startsWith("@") ? Optional.empty() : Optional.of(name);
    }

    List<SelectItem> items() {
        List<SelectItem> items = new ArrayList<>();
        do {
            int at = cursor.at();
            item(items);
            while (cursor.more() && !cursor.is(",") && !ends()) {
                cursor.skip();
            }
            if (cursor.at() == at && !cursor.is(",")) {
                break;
            }
        } while (cursor.take(","));
        return cursor.is("exclude") ? excluding(items) : items;
    }

    /** Redshift leaves columns out behind the whole list. */
    private List<SelectItem> excluding(List<SelectItem> items) {
        Set<String> except = new HashSet<>();
        starPart(except, List.of(), Map.of());
        return items.stream()
                .map(item -> item instanceof SelectItem.Star star
                                && star.except().isEmpty()
                        ? new SelectItem.Star(star.qualifier(), except, star.replaced(), star.renamed(), star.offset())
                        : item)
                .toList();
    }

    private boolean ends() {
        return cursor.is(")") || cursor.is("exclude") || cursor.in(Names.CLAUSES) || cursor.is("|>");
    }

    private void item(List<SelectItem> items) {
        if (star(items)) {
            return;
        }
        List<String> names = new ArrayList<>();
        if (prefixed()) {
            if (!cursor.raw().startsWith("@")) {
                names.add(cursor.nameHere());
            }
            cursor.to(cursor.at() + 2);
        }
        int at = cursor.at();
        Expression expression = expressions.read();
        if (cursor.at() == at) {
            return;
        }
        int end = cursor.at();
        if (allFields(items, expression, end)) {
            return;
        }
        alias(names);
        boolean named = !names.isEmpty() || expression.plain();
        String implied = named ? "" : ImpliedName.of(cursor, at, end);
        items.add(new SelectItem.Column(named ? expression : expression.called(cursor.text(at, end)), names, implied));
    }

    /** {@code (f(x)).* EXCEPT (a)}: all fields of a value, whatever they are. */
    private boolean allFields(List<SelectItem> items, Expression expression, int end) {
        if (!cursor.wordAt(end - 1).equals("*")
                || end < 2
                || !cursor.wordAt(end - 2).equals(".")) {
            return false;
        }
        items.add(new SelectItem.Column(expression, List.of("*"), ""));
        List<SelectItem.Column> replaced = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = starPart(new HashSet<>(), replaced, new HashMap<>());
        }
        items.addAll(replaced);
        return true;
    }

    /** {@code alias = expression} of T-SQL, {@code alias: expression} of DuckDB. */
    private boolean prefixed() {
        return cursor.name()
                && (cursor.assigns() && cursor.word("=", 1) && cursor.kind(0) != Token.Kind.TEMPLATE
                        || cursor.word(":", 1) && cursor.name(2) && !cursor.touches(0) && !cursor.touches(1)
                        || cursor.word(":", 1) && cursor.name(2) && cursor.touches(0) && !cursor.touches(1));
    }

    private void alias(List<String> names) {
        if (cursor.is("using") && cursor.kind(1) == Token.Kind.STRING) {
            // the program that TRANSFORM runs
            cursor.to(cursor.at() + 2);
        }
        boolean as = cursor.take("as");
        if (as && cursor.is("(")) {
            names.addAll(tables.columns());
        } else if (as && (cursor.name() || cursor.kind(0) == Token.Kind.STRING)) {
            names.add(cursor.takeName());
        } else if (cursor.kind(0) == Token.Kind.QUOTED
                || cursor.kind(0) == Token.Kind.STRING
                || cursor.kind(0) == Token.Kind.WORD && !clauseFollows()) {
            names.add(cursor.takeName());
        }
    }

    private boolean clauseFollows() {
        if (cursor.is("start") || cursor.is("connect")) {
            return cursor.word("with", 1) || cursor.word("by", 1);
        }
        return cursor.in(Names.CLAUSES)
                || cursor.in(Names.COMBINING)
                || cursor.is("exclude")
                || cursor.wordAt(cursor.at() + 1).equals("union");
    }

    private boolean star(List<SelectItem> items) {
        int ahead = 0;
        int at = cursor.at();
        int offset = cursor.offset();
        StringBuilder qualifier = new StringBuilder();
        while (cursor.name(ahead) && cursor.word(".", ahead + 1)) {
            cursor.to(at + ahead);
            qualifier.append(qualifier.isEmpty() ? "" : ".").append(cursor.nameHere());
            cursor.to(at);
            ahead += 2;
        }
        if (!cursor.word("*", ahead)) {
            return false;
        }
        cursor.to(at + ahead + 1);
        Set<String> except = new HashSet<>();
        List<SelectItem.Column> replaced = new ArrayList<>();
        Map<String, String> renamed = new HashMap<>();
        boolean more = true;
        while (more) {
            more = starPart(except, replaced, renamed);
        }
        items.add(new SelectItem.Star(qualifier.toString(), except, replaced, renamed, offset));
        return true;
    }

    private boolean starPart(Set<String> except, List<SelectItem.Column> replaced, Map<String, String> renamed) {
        boolean list = cursor.word("(", 1);
        switch (cursor.word()) {
            case "except", "exclude" -> {
                if (list && !cursor.word("select", 2)) {
                    cursor.next();
                    except.addAll(tables.columns());
                } else if (cursor.is("exclude") && cursor.name(1)) {
                    cursor.next();
                    except.add(cursor.takeName());
                } else {
                    return false;
                }
            }
            case "replace" -> {
                cursor.next();
                replace(list, replaced);
            }
            case "rename" -> {
                cursor.next();
                rename(list, renamed);
            }
            case "ilike", "like" -> cursor.to(cursor.at() + 2);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void replace(boolean list, List<SelectItem.Column> replaced) {
        int end = list ? cursor.close() : cursor.size();
        if (list) {
            cursor.next();
        }
        for (SelectItem item : list ? items() : List.<SelectItem>of()) {
            if (item instanceof SelectItem.Column column) {
                replaced.add(column);
            }
        }
        if (list) {
            cursor.leave(end);
        } else {
            List<SelectItem> one = new ArrayList<>();
            item(one);
            one.stream().filter(SelectItem.Column.class::isInstance).forEach(c -> replaced.add((SelectItem.Column) c));
        }
    }

    private void rename(boolean list, Map<String, String> renamed) {
        int end = list ? cursor.close() : cursor.size();
        if (list) {
            cursor.next();
        }
        while (cursor.at() < end && cursor.name() && cursor.word("as", 1) && cursor.name(2)) {
            String old = cursor.takeName();
            cursor.next();
            renamed.put(old, cursor.takeName());
            if (!list || !cursor.take(",")) {
                break;
            }
        }
        if (list) {
            cursor.leave(end);
        }
    }

    private void clauses(List<Clause> clauses, Map<String, Expression> windows) {
        boolean more = true;
        while (more) {
            more = clause(clauses, windows);
        }
    }

    private boolean clause(List<Clause> clauses, Map<String, Expression> windows) {
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
