package dev.lode.sql.syntax;

import dev.lode.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads calls of functions, and the other things in brackets of an expression. */
final class FunctionReader {

    private static final Set<String> TYPE_WORDS = Set.of("precision", "varying", "unsigned", "signed", "zone", "raw");

    private static final Set<String> NESTED_TYPES = Set.of("array", "struct", "map", "row", "object", "table");

    /** Words that divide the arguments of some functions as a comma does. */
    private static final Set<String> SEPARATORS = Names.words("""
            from for in using placing both leading trailing ignore respect nulls separator limit on overflow
            error truncate asc desc first last passing returning having max min with without wrapper null absent
            empty default count unique keys value key offset rows set filler ordinality where
            """);

    private static final Set<String> TRIMS = Set.of("trim", "substring", "overlay", "position");

    private final Cursor cursor;
    private final ExpressionReader expressions;

    FunctionReader(Cursor cursor, ExpressionReader expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** A call; its arguments are here. */
    void read(List<String> name, Use use, int offset) {
        String function = name.getLast();
        int before = expressions.mark();
        Use inner = Names.AGGREGATES.contains(function) ? use.of(Use.AGGREGATED) : use;
        List<Integer> starts = call(function, inner);
        conditions(function, starts, inner);
        boolean columns = expressions.termsSince(before);
        while (behind(use, columns)) {
            expressions.counted();
        }
    }

    private void conditions(String function, List<Integer> starts, Use use) {
        int count = starts.size() - 1;
        if (Names.IFS.contains(function) && count > 1) {
            expressions.reuse(starts.get(0), starts.get(1), use.of(Use.CONDITION));
        } else if (function.equals("decode") && count > 2) {
            for (int i = 0; i < count; i++) {
                boolean condition = i == 0 || i % 2 == 1 && i < count - 1;
                if (condition) {
                    expressions.reuse(starts.get(i), starts.get(i + 1), use.of(Use.CONDITION));
                }
            }
        }
    }

    /** Filters, orders and windows that follow the arguments. */
    private boolean behind(Use use, boolean columns) {
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
            } else if (clauseWord() || cursor.is("by") || cursor.is(",") || SEPARATORS.contains(cursor.word())) {
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

    /** The arguments of any call. */
    void arguments(Use use) {
        call("", use);
    }

    private List<Integer> call(String function, Use use) {
        int end = cursor.close();
        List<Integer> starts = new ArrayList<>();
        if (!cursor.is("(")) {
            return List.of(expressions.mark());
        }
        if (!cursor.enter()) {
            cursor.leave(end);
        } else if (queryFollows()) {
            expressions.nested(use);
        } else {
            cursor.next();
            if (Names.CASTS.contains(function) && typeBefore()) {
                type();
                cursor.take(",");
            }
            starts(function, end, use, starts);
            cursor.leave(end);
        }
        cursor.exit();
        starts.add(expressions.mark());
        return starts;
    }

    private boolean queryFollows() {
        return cursor.word("select", 1) || cursor.word("with", 1) && cursor.name(2);
    }

    /** The type that T-SQL's CONVERT begins with. */
    private boolean typeBefore() {
        return Types.WORDS.contains(cursor.word()) && (cursor.word(",", 1) || cursor.word("(", 1));
    }

    private void starts(String function, int end, Use use, List<Integer> starts) {
        int part = Names.DATE_FUNCTIONS.contains(function) ? part(end) : -1;
        boolean cast = Names.CASTS.contains(function);
        Set<String> outer = expressions.parameters();
        Use current = use;
        starts.add(expressions.mark());
        if (function.equals("extract") && cursor.name() && cursor.word("from", 1)) {
            cursor.next();
        }
        while (cursor.at() < end) {
            if (cursor.take(",")) {
                starts.add(expressions.mark());
                expressions.parameters(outer);
            } else if (Names.CASTS.contains(function) && cursor.is("using")) {
                // MySQL's CONVERT (name USING utf8mb4)
                cursor.to(end);
            } else if (function.equals("count") && cursor.name() && cursor.word(".", 1) && cursor.word("*", 2)) {
                expressions.noise(3);
            } else if (cursor.is("*")) {
                all(function, current);
            } else if (cursor.at() == part) {
                cursor.next();
                if (cursor.is("(")) {
                    cursor.pass();
                }
            } else if (cursor.take("as") || cast && cursor.is(",")) {
                alias(cast, end);
            } else {
                current = ordered(use, current);
                argument(current, expressions.mark() == starts.getLast() && !trims(function));
            }
        }
        expressions.parameters(outer);
    }

    /** {@code trim(both from name)}, {@code substring(name for 3)}: words first, or between what has no columns. */
    private static boolean trims(String function) {
        return TRIMS.contains(function);
    }

    /** All columns as an argument, of which COUNT takes no value. */
    private void all(String function, Use use) {
        if (!function.equals("count")) {
            expressions.add(new Term.Reference(List.of(Term.Reference.ALL), use, cursor.offset(), false));
        }
        expressions.noise(1);
    }

    private Use ordered(Use use, Use current) {
        return cursor.take("order", "by") || cursor.take("partition", "by") ? use.of(Use.WINDOW) : current;
    }

    /**
     * @param fresh false where a column stands before already, so that a word goes on with it
     */
    private void argument(Use use, boolean fresh) {
        int at = cursor.at();
        if (fresh || !SEPARATORS.contains(cursor.word()) || cursor.word(".", 1)) {
            expressions.run(use);
        }
        if (cursor.at() > at) {
            return;
        }
        if (SEPARATORS.contains(cursor.word()) || cursor.is("=>") || cursor.is(":")) {
            cursor.next();
        } else if (!cursor.is(",") && !cursor.is("as")) {
            cursor.skip();
        }
    }

    /** The token that names a part of a date: the first argument of most functions, the last of some; or -1. */
    private int part(int end) {
        int last = end - 1;
        if (last > cursor.at() && cursor.wordAt(last).equals(")")) {
            // WEEK(MONDAY)
            last -= 3;
        }
        boolean named = cursor.kind(0) == Token.Kind.STRING || unit(cursor.at());
        if (named && cursor.word(",", 1) && cursor.kind(0) == Token.Kind.WORD && several(end)) {
            return cursor.at();
        }
        boolean behind = last > cursor.at() && cursor.wordAt(last - 1).equals(",") && unit(last);
        return behind && !named ? last : -1;
    }

    private boolean unit(int index) {
        return Names.UNITS.contains(cursor.wordAt(index));
    }

    /** True where INTERVAL does not say the unit, so that the first argument has to. */
    private boolean several(int end) {
        for (int i = cursor.at(); i < end; i++) {
            if (cursor.wordAt(i).equals("interval")) {
                return false;
            }
        }
        return true;
    }

    private void alias(boolean cast, int end) {
        if (cast) {
            cursor.to(end);
            return;
        }
        while (cursor.at() < end && !cursor.is(",")) {
            if (cursor.is("(")) {
                cursor.pass();
            } else {
                cursor.next();
            }
        }
    }

    /** Expressions up to a closing bracket. */
    void elements(int end, Use use) {
        boolean deep = !cursor.enter();
        Set<String> outer = expressions.parameters();
        boolean comprehension = comprehension(end);
        while (!deep && cursor.at() < end) {
            if (cursor.is("for") && cursor.word("in", 2)) {
                cursor.to(cursor.at() + 3);
            } else if (comprehension && cursor.is("if")) {
                cursor.next();
            } else if (cursor.is(",") || cursor.is(":") || cursor.is("as")) {
                cursor.next();
                expressions.counted();
            } else {
                argument(use, true);
            }
        }
        expressions.parameters(outer);
        cursor.leave(end);
        cursor.exit();
    }

    /** The name in DuckDB's {@code [f(x) for x in list if x > 1]} is no column. */
    private boolean comprehension(int end) {
        if (!cursor.prefixes() || !cursor.wordAt(end).equals("]")) {
            return false;
        }
        for (int i = cursor.at(); i < end; i++) {
            if (cursor.wordAt(i).equals("for") && cursor.wordAt(i + 2).equals("in")) {
                expressions.parameter(cursor.wordAt(i + 1));
                return true;
            }
        }
        return false;
    }

    /** {@code {'key': value}}. */
    void fields(Use use) {
        int end = cursor.close();
        cursor.next();
        while (cursor.at() < end) {
            if (cursor.word(":", 1)) {
                cursor.to(cursor.at() + 2);
            } else if (!cursor.take(",") && !cursor.take("as")) {
                argument(use, true);
            }
        }
        cursor.leave(end);
    }

    /** The type behind {@code ::}. */
    void type() {
        boolean nested = NESTED_TYPES.contains(cursor.word());
        if (cursor.name()) {
            cursor.next();
        }
        while (cursor.is(".") && cursor.name(1)) {
            cursor.to(cursor.at() + 2);
        }
        if (nested) {
            angle();
        }
        boolean more = true;
        while (more) {
            if (cursor.is("(") || cursor.is("[")) {
                cursor.pass();
            } else if (cursor.in(TYPE_WORDS)) {
                cursor.next();
            } else if ((cursor.is("with") || cursor.is("without")) && cursor.word("time", 1)) {
                cursor.to(cursor.at() + 3);
            } else {
                more = false;
            }
        }
    }

    /** {@code <STRING, INT64>}. */
    void angle() {
        if (!cursor.is("<")) {
            return;
        }
        int open = 0;
        do {
            open += cursor.is("<") ? 1 : cursor.is(">") ? -1 : 0;
            cursor.next();
        } while (open > 0 && cursor.more());
    }
}
