package dev.lode.sql.syntax;

import dev.lode.sql.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads expressions: takes their columns and nested queries, and how each is used. */
final class ExpressionReader {

    private final Cursor cursor;
    private final QueryReader queries;
    private final FunctionReader functions;
    private List<Term> terms = new ArrayList<>();
    private Set<String> parameters = Set.of();
    private int other;
    private int cases;

    ExpressionReader(Cursor cursor, QueryReader queries) {
        this.cursor = cursor;
        this.queries = queries;
        this.functions = new FunctionReader(cursor, this);
    }

    /** An expression up to what cannot continue it. */
    Expression read() {
        return collect(() -> run(Use.COMPUTED));
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
        return collect(() -> functions.clauses(Use.WINDOW));
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
        int position = cursor.at() == from + 1 && cursor.number(from) ? position(cursor.rawAt(from)) : 0;
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
                operand = operator(use);
            } else {
                operand = operand(use);
            }
            if (cursor.at() == before) {
                return;
            }
        }
    }

    /** What follows an operand: true where it leaves one that is complete. Stays where nothing of it continues. */
    private boolean operator(Use use) {
        if (cursor.kind(0) == Token.Kind.WORD) {
            return wordOperator();
        }
        if (cursor.kind(0) == Token.Kind.TEMPLATE) {
            return noise();
        }
        if (cursor.kind(0) != Token.Kind.SYMBOL) {
            return true;
        }
        switch (cursor.word()) {
            case ",", ")", "]", "}", ";", "=>", "|>", "" -> {
                return true;
            }
            case "::" -> {
                cursor.next();
                functions.type();
                return noise(0);
            }
            case "[" -> {
                brackets(use);
                return field();
            }
            case "." -> {
                cursor.next();
                return field();
            }
            case ":" -> {
                return path(use);
            }
            case "(" -> {
                return call(use);
            }
            default -> {}
        }
        cursor.next();
        other++;
        return false;
    }

    private boolean noise() {
        return noise(1);
    }

    private boolean noise(int tokens) {
        cursor.to(cursor.at() + tokens);
        other++;
        return true;
    }

    /** A part of what stands before. */
    private boolean field() {
        other++;
        if (cursor.name() || cursor.kind(0) == Token.Kind.NUMBER || cursor.is("*")) {
            cursor.next();
        }
        return true;
    }

    /** {@code value:path.of.keys}. */
    private boolean path(Use use) {
        if (!(cursor.name(1) || cursor.word("[", 1))) {
            cursor.next();
            other++;
            return false;
        }
        cursor.next();
        if (cursor.name()) {
            cursor.next();
        } else {
            brackets(use);
        }
        other++;
        return true;
    }

    private boolean call(Use use) {
        if (cursor.word("+", 1) && cursor.word(")", 2)) {
            // Oracle marks the optional side of a join
            return noise(3);
        }
        if (phrase()) {
            cursor.pass();
            return true;
        }
        functions.arguments(use);
        return noise(0);
    }

    /** Teradata says in brackets how a column is shown. */
    private boolean phrase() {
        return cursor.kind(2) == Token.Kind.STRING && (cursor.word("title", 1) || cursor.word("format", 1));
    }

    private void brackets(Use use) {
        int end = cursor.close();
        cursor.next();
        functions.elements(end, use);
    }

    private boolean wordOperator() {
        String word = cursor.word();
        if (!Names.OPERATORS.contains(word)) {
            return true;
        }
        other++;
        cursor.next();
        switch (word) {
            case "is" -> {
                return is();
            }
            case "collate" -> {
                if (cursor.more()) {
                    cursor.next();
                }
                return true;
            }
            case "isnull", "notnull" -> {
                return true;
            }
            case "at" -> {
                if (!cursor.take("time", "zone") && !cursor.take("local")) {
                    cursor.to(cursor.at() - 1);
                }
                return cursor.word().equals("at");
            }
            case "not" -> cursor.takeAll(Names.NEGATED);
            case "similar" -> cursor.take("to");
            case "operator" -> cursor.pass();
            default -> {}
        }
        return false;
    }

    private boolean is() {
        cursor.take("not");
        if (cursor.take("distinct", "from")) {
            return false;
        }
        if (cursor.kind(0) == Token.Kind.WORD
                && !Names.CASE_ENDS.contains(cursor.word())
                && !Names.ENDS.contains(cursor.word())) {
            if (cursor.take("json")) {
                cursor.takeAll(Names.JSON_KINDS);
            } else {
                cursor.next();
            }
        }
        return true;
    }

    /** What begins an operand: true where it is complete. Stays where none begins. */
    private boolean operand(Use use) {
        return switch (cursor.kind(0)) {
            case NUMBER, STRING, BODY -> literal();
            case QUOTED, TEMPLATE -> chain(use);
            case SYMBOL -> symbol(use);
            case WORD -> word(use);
        };
    }

    private boolean literal() {
        while (cursor.kind(0) == Token.Kind.STRING && cursor.kind(1) == Token.Kind.STRING) {
            cursor.next();
        }
        return noise();
    }

    private boolean symbol(Use use) {
        switch (cursor.word()) {
            case "(" -> {
                if (cursor.close() >= cursor.size()) {
                    cursor.skip();
                    return false;
                }
                bracket(use);
                return true;
            }
            case "[" -> {
                brackets(use);
                return noise(0);
            }
            case "{" -> {
                functions.fields(use);
                return noise(0);
            }
            case "*", "?" -> {
                return noise();
            }
            case ":" -> {
                return noise(cursor.name(1) || cursor.kind(1) == Token.Kind.NUMBER ? 2 : 1);
            }
            case "$" -> {
                return dollar(use);
            }
            case ",", ")", "]", "}", ";", "=>", "|>" -> {
                return false;
            }
            case "%" -> {
                return placeholder();
            }
            default -> {
                cursor.next();
                other++;
                return false;
            }
        }
    }

    /** {@code %s} and {@code %(name)s}, which a program fills in. */
    private boolean placeholder() {
        cursor.next();
        if (cursor.is("(")) {
            cursor.pass();
        }
        return cursor.name() ? noise() : noise(0);
    }

    /** {@code $1}: a column by its place in a file. */
    private boolean dollar(Use use) {
        int offset = cursor.offset();
        cursor.next();
        if (cursor.kind(0) == Token.Kind.NUMBER) {
            terms.add(new Term.Reference(List.of("$" + cursor.raw()), use, offset, false));
            cursor.next();
            return true;
        }
        // a variable of the session
        return noise(cursor.name() ? 1 : 0);
    }

    private void bracket(Use use) {
        int end = cursor.close();
        if (lambda(end)) {
            cursor.to(end);
            cursor.next();
            cursor.next();
            run(use);
            return;
        }
        if (!cursor.enter()) {
            cursor.leave(end);
        } else if (queries.begins(cursor.at() + 1)) {
            nested(use);
        } else {
            cursor.next();
            functions.elements(end, use);
        }
        cursor.exit();
    }

    /** The query in the brackets here. */
    void nested(Use use) {
        int end = cursor.close();
        int offset = cursor.offset();
        cursor.next();
        terms.add(new Term.Nested(queries.read(), use, offset));
        cursor.leave(end);
    }

    /** The parameters {@code (a, b)} before an arrow are no columns behind it. */
    private boolean lambda(int end) {
        if (!cursor.wordAt(end + 1).equals("->") || end - cursor.at() > 12) {
            return false;
        }
        Set<String> names = new HashSet<>(parameters);
        for (int i = cursor.at() + 1; i < end; i++) {
            names.add(cursor.wordAt(i));
        }
        parameters = names;
        return true;
    }

    private boolean word(Use use) {
        String word = cursor.word();
        String next = cursor.word(1);
        if (next.equals("(") && (!Names.ENDS.contains(word) || word.equals("like")) && !Names.PREFIXES.contains(word)) {
            return chain(use);
        }
        if (next.equals(".")) {
            return chain(use);
        }
        if (word.equals("case") && !next.equals(",")) {
            caseOf(use);
            return true;
        }
        if (word.startsWith("@")) {
            return noise();
        }
        if (cases > 0 && Names.CASE_ENDS.contains(word)
                || Names.ENDS.contains(word)
                || word.equals("order") && next.equals("by")
                || word.equals("group") && next.equals("by")) {
            return false;
        }
        return plainWord(use, word, next);
    }

    private boolean plainWord(Use use, String word, String next) {
        if (cursor.kind(1) == Token.Kind.STRING && Names.LITERAL_TYPES.contains(word)) {
            return noise(2);
        }
        if (word.equals("interval") && interval(use)) {
            return true;
        }
        if (Names.PREFIXES.contains(word) && operandFollows()) {
            return prefix(use, word);
        }
        if (Names.CONSTANTS.contains(word)) {
            return noise();
        }
        if (word.equals("array") && (next.equals("[") || next.equals("<"))
                || word.equals("struct") && next.equals("<")
                || word.equals("map") && next.equals("{")) {
            cursor.next();
            functions.angle();
            other++;
            return false;
        }
        return named(use, next);
    }

    private boolean prefix(Use use, String word) {
        cursor.next();
        other++;
        if (word.equals("exists") && cursor.is("(")) {
            bracket(use.of(Use.CONDITION));
            return true;
        }
        return false;
    }

    /** Names that are no columns: of arguments and of parameters. */
    private boolean named(Use use, String next) {
        if (next.equals("=>") || next.equals(":=")) {
            cursor.to(cursor.at() + 2);
            other++;
            return false;
        }
        if (next.equals("->") && cursor.kind(2) != Token.Kind.STRING && cursor.kind(2) != Token.Kind.NUMBER) {
            Set<String> names = new HashSet<>(parameters);
            names.add(cursor.word());
            parameters = names;
            cursor.to(cursor.at() + 2);
            other++;
            return false;
        }
        return chain(use);
    }

    private boolean operandFollows() {
        Token.Kind kind = cursor.kind(1);
        return kind != Token.Kind.SYMBOL && !Names.ENDS.contains(cursor.word(1))
                || "([-+{:@?".contains(cursor.word(1)) && !cursor.word(1).isEmpty();
    }

    private boolean interval(Use use) {
        Token.Kind kind = cursor.kind(1);
        boolean value = kind == Token.Kind.STRING
                || kind == Token.Kind.NUMBER
                || cursor.word("(", 1)
                || cursor.word("-", 1)
                || cursor.name(1) && (Names.UNITS.contains(cursor.word(2)) || cursor.word(".", 2));
        if (!value) {
            return false;
        }
        cursor.next();
        other++;
        cursor.take("-");
        if (cursor.is("interval")) {
            return true;
        }
        operand(use);
        while (cursor.in(Names.UNITS) || Names.UNITS.contains(cursor.word(1)) && intervalGoesOn()) {
            cursor.next();
            if (cursor.is("(")) {
                cursor.pass();
            }
        }
        return true;
    }

    private boolean intervalGoesOn() {
        return cursor.is("to") || cursor.kind(0) == Token.Kind.NUMBER || cursor.kind(0) == Token.Kind.STRING;
    }

    /** A dotted name: a column, or a function when a bracket follows. */
    private boolean chain(Use use) {
        int offset = cursor.offset();
        List<String> parts = new ArrayList<>(2);
        boolean made = cursor.kind(0) == Token.Kind.TEMPLATE;
        boolean whole = cursor.raw().startsWith("`");
        parts.add(cursor.takeName());
        while (cursor.is(".") && (cursor.name(1) || cursor.word("$", 1))) {
            cursor.next();
            made |= cursor.kind(0) == Token.Kind.TEMPLATE;
            parts.add(cursor.take("$") ? "$" + cursor.takeRaw() : cursor.takeName());
        }
        if (cursor.take("=>")) {
            // the name of an argument may be dotted
            other++;
            return false;
        }
        if (cursor.is("(") && !(cursor.word("+", 1) && cursor.word(")", 2)) && !phrase()) {
            functions.read(parts, use, offset);
            other++;
            return true;
        }
        if (cursor.is(".") && cursor.word("*", 1)) {
            return noise(2);
        }
        if (!parameters.contains(parts.getFirst())) {
            terms.add(new Term.Reference(whole ? split(parts) : parts, use, offset, made));
        } else {
            other++;
        }
        return true;
    }

    /** Backquotes may enclose a whole dotted name. */
    private static List<String> split(List<String> parts) {
        return parts.size() == 1
                        && parts.getFirst().indexOf('.') > 0
                        && parts.getFirst().indexOf('{') < 0
                ? List.of(parts.getFirst().split("\\."))
                : parts;
    }

    private void caseOf(Use use) {
        cursor.next();
        other++;
        cases++;
        Set<String> outer = parameters;
        if (!cursor.enter()) {
            cursor.exit();
            cases--;
            return;
        }
        run(use.of(Use.CONDITION));
        while (cursor.is("when") || cursor.is("then") || cursor.is("else")) {
            boolean condition = cursor.is("when");
            cursor.next();
            run(condition ? use.of(Use.CONDITION) : use);
        }
        cursor.take("end");
        cases--;
        parameters = outer;
        cursor.exit();
    }

    /** Names of parameters end with the brackets that hold them. */
    Set<String> parameters() {
        return parameters;
    }

    void parameters(Set<String> outer) {
        parameters = outer;
    }

    void counted() {
        other++;
    }
}
