package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads calls of functions. */
final class FunctionReader {

    /** Words that divide the arguments of some functions as a comma does. */
    static final Set<String> SEPARATORS = Names.words("""
            from for in using placing both leading trailing ignore respect nulls separator limit on overflow
            error truncate asc desc first last passing returning having max min with without wrapper null absent
            empty default count unique keys value key offset rows set filler ordinality where
            """);

    private static final Set<String> TRIMS = Set.of("trim", "substring", "overlay", "position");

    private final Cursor cursor;
    private final ExpressionReader expressions;
    private final TypeReader types;
    private final WindowReader windows;
    private final DatePartReader dates;

    FunctionReader(Cursor cursor, ExpressionReader expressions, TypeReader types, WindowReader windows) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.types = types;
        this.windows = windows;
        this.dates = new DatePartReader(cursor);
    }

    /** A call; its arguments are here. */
    void read(List<String> name, Use use, int offset) {
        String function = name.getLast();
        int before = expressions.mark();
        Use inner = Names.AGGREGATES.contains(function) ? use.of(Use.AGGREGATED) : use;
        List<Integer> starts = call(function, inner);
        conditions(function, starts, inner);
        boolean columns = expressions.termsSince(before);
        while (windows.behind(use, columns)) {
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
                types.read();
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
        int part = Names.DATE_FUNCTIONS.contains(function) ? dates.part(end) : -1;
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
    void argument(Use use, boolean fresh) {
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
}
