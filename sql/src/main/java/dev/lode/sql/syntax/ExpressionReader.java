package dev.lode.sql.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads expressions: takes their columns and nested queries, and how each is used. */
final class ExpressionReader {
    private final Cursor cursor;
    private final QueryReader queries;
    private final WindowReader windows;
    private final FunctionReader functions;
    private final OperandReader operands;
    private List<Term> terms = new ArrayList<>();
    private Set<String> parameters = Set.of();
    private int other;
    private int cases;

    ExpressionReader(Cursor cursor, QueryReader queries) {
        this.cursor = cursor;
        this.queries = queries;
        TypeReader types = new TypeReader(cursor);
        this.windows = new WindowReader(cursor, this);
        this.functions = new FunctionReader(cursor, this, types, windows);
        this.operands = new OperandReader(cursor, queries, this, functions, types);
    }

    /** An expression up to what cannot continue it. */
    Expression read() {
        return collect(() -> run(Use.COMPUTED));
    }

    /** An expression before IN and a list, which would else belong to it. */
    Expression operand() {
        return collect(() -> operands.read(Use.COMPUTED));
    }

    /** The arguments of a function that gives rows. */
    Expression callArguments() {
        return collect(() -> {
            other++;
            functions.arguments(Use.COMPUTED);
        });
    }

    /** The window in the brackets here. */
    Expression window() {
        return collect(() -> windows.clauses(Use.WINDOW));
    }

    private Expression collect(Runnable reading) {
        List<Term> outerTerms = terms;
        int outerOther = other;
        int outerCases = cases;
        terms = new ArrayList<>();
        other = 0;
        cases = 0;
        int from = cursor.at();
        int offset = cursor.offset();
        reading.run();
        boolean plain = terms.size() == 1 && other == 0;
        if (plain && terms.getFirst().use() == Use.COMPUTED) {
            terms.set(0, terms.getFirst().as(Use.PLAIN));
        }
        int position = cursor.at() == from + 1 && cursor.words().number(from)
                ? position(cursor.words().raw(from))
                : 0;
        Expression expression = new Expression(List.copyOf(terms), "", position, offset);
        terms = outerTerms;
        other = outerOther;
        cases = outerCases;
        return expression;
    }

    /** Expressions divided by commas. */
    List<Expression> list() {
        List<Expression> list = new ArrayList<>();
        do {
            int from = cursor.at();
            Expression expression = read();
            if (cursor.at() > from) {
                list.add(expression);
            }
        } while (cursor.take(","));
        return list;
    }

    private static int position(String number) {
        return number.length() < 5 && number.chars().allMatch(Character::isDigit) ? Integer.parseInt(number) : 0;
    }

    int mark() {
        return terms.size();
    }

    boolean termsSince(int mark) {
        return terms.size() > mark;
    }

    /** Everything that was taken since is used in another way. */
    void reuse(int from, int to, Use use) {
        for (int i = from; i < to; i++) {
            terms.set(i, terms.get(i).as(use.of(terms.get(i).use())));
        }
    }

    void add(Term term) {
        terms.add(term);
    }

    /** A run of operands and operators. */
    void run(Use use) {
        boolean operand = false;
        while (cursor.more()) {
            int before = cursor.at();
            if (operand) {
                operand = operands.operators().read(use);
            } else {
                operand = operands.read(use);
            }
            if (cursor.at() == before) {
                return;
            }
        }
    }

    /** The query in the brackets here. */
    void nested(Use use) {
        int end = cursor.close();
        int offset = cursor.offset();
        cursor.next();
        terms.add(new Term.Nested(queries.read(), use, offset, false));
        cursor.leave(end);
    }

    /** Of a query that was taken since it is only asked whether it has rows. */
    void existence(int mark) {
        if (terms.size() == mark + 1 && terms.get(mark) instanceof Term.Nested nested) {
            terms.set(mark, new Term.Nested(nested.query(), nested.use(), nested.offset(), true));
        }
    }

    /** Names of parameters end with the brackets that hold them. */
    Set<String> parameters() {
        return parameters;
    }

    /** A name that is no column up to the end of what holds it. */
    void parameter(String name) {
        Set<String> names = new HashSet<>(parameters);
        names.add(name);
        parameters = names;
    }

    void parameters(Set<String> outer) {
        parameters = outer;
    }

    void counted() {
        other++;
    }

    /** Steps over tokens that give nothing, as a complete operand. */
    boolean noise(int tokens) {
        cursor.to(cursor.at() + tokens);
        other++;
        return true;
    }

    /** True within CASE, whose words end what stands in it. */
    boolean inCase() {
        return cases > 0;
    }

    void inCase(boolean begins) {
        cases += begins ? 1 : -1;
    }
}
