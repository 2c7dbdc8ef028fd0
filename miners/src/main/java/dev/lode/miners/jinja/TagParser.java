package dev.lode.miners.jinja;

import dev.lode.miners.jinja.evaluation.Expression;
import dev.lode.miners.jinja.evaluation.Statement;
import dev.lode.miners.jinja.evaluation.Statement.Target;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.source.Segment;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands between percent signs, and the blocks that it opens. */
final class TagParser {

    private static final Set<String> DEFINITIONS =
            Set.of("macro", "test", "data_test", "materialization", "snapshot", "docs");
    private static final Set<String> BLOCKS = Set.of("if", "for", "call", "filter", "with");

    private final TemplateParser template;
    private int loops;

    TagParser(TemplateParser template) {
        this.template = template;
    }

    /** Whether a tag has an end of its own. */
    boolean opens(Segment.Code code, String word) {
        boolean block = word.equals("set") && code.tokens().stream().noneMatch(token -> token.is("="));
        return block || BLOCKS.contains(word) || DEFINITIONS.contains(word);
    }

    Statement read(Segment.Code code, String word) {
        Cursor cursor = new Cursor(code.tokens());
        cursor.next();
        return switch (word) {
            case "if" -> condition(code, cursor);
            case "for" -> loop(code, cursor);
            case "set" -> assign(code, cursor);
            case "do" -> new Statement.Do(whole(cursor), code.line());
            case "with" -> with(code, cursor);
            case "filter" -> filter(code, cursor);
            case "call" -> call(code, cursor);
            case "break", "continue" -> jump(code, word);
            case "" -> throw new Failure("JINJA_SYNTAX", "a tag without a name");
            default -> {
                if (DEFINITIONS.contains(word)) {
                    yield new DefinitionParser(template, this, code, word).read(cursor);
                }
                throw new Failure(
                        "JINJA_TAG",
                        "the tag " + word + (word.startsWith("end") ? " ends nothing" : " is not one of dbt's"));
            }
        };
    }

    /** A definition has loops of its own. */
    List<Statement> definitionBody(Set<String> ends) {
        int outside = loops;
        loops = 0;
        try {
            return template.body(ends);
        } finally {
            loops = outside;
        }
    }

    private static Expression whole(Cursor cursor) {
        Expression value = new ExpressionParser(cursor).tuple(true);
        expectEnd(cursor);
        return value;
    }

    /** A tag may end with a colon, as in Python. */
    static void expectEnd(Cursor cursor) {
        cursor.skip(":");
        cursor.expectEnd();
    }

    private Statement condition(Segment.Code code, Cursor first) {
        Set<String> ends = Set.of("elif", "else", "endif");
        List<Statement.Branch> branches = new ArrayList<>();
        branches.add(new Statement.Branch(whole(first), template.body(ends), code.line()));
        String end = template.end(code, ends);
        while (end.equals("elif")) {
            branches.add(branch(template.before()));
            end = template.end(code, ends);
        }
        List<Statement> otherwise = List.of();
        if (end.equals("else")) {
            otherwise = template.body(Set.of("endif"));
            template.end(code, Set.of("endif"));
        }
        return new Statement.If(List.copyOf(branches), otherwise, code.line());
    }

    /** A condition that cannot be read is said, and does not hold. */
    private Statement.Branch branch(Segment.Code code) {
        Expression condition;
        try {
            Cursor cursor = new Cursor(code.tokens());
            cursor.next();
            condition = whole(cursor);
        } catch (Failure failure) {
            template.say(code, failure);
            condition = new Expression.Literal(Value.of(false));
        }
        return new Statement.Branch(condition, template.body(Set.of("elif", "else", "endif")), code.line());
    }

    private Statement loop(Segment.Code code, Cursor cursor) {
        Target target = target(cursor);
        if (!cursor.skipWord("in")) {
            throw cursor.unexpected("expected in");
        }
        ExpressionParser expressions = new ExpressionParser(cursor);
        Expression items = expressions.tuple(false);
        Optional<Expression> filter = cursor.skipWord("if") ? Optional.of(expressions.expression()) : Optional.empty();
        if (cursor.peek().word("recursive")) {
            throw new Failure("JINJA_TAG", "recursive loops are not read");
        }
        expectEnd(cursor);
        Set<String> ends = Set.of("else", "endfor");
        loops++;
        List<Statement> body;
        try {
            body = template.body(ends);
        } finally {
            loops--;
        }
        List<Statement> otherwise = List.of();
        if (template.end(code, ends).equals("else")) {
            otherwise = template.body(Set.of("endfor"));
            template.end(code, Set.of("endfor"));
        }
        return new Statement.For(target, items, filter, body, otherwise, code.line());
    }

    private Statement assign(Segment.Code code, Cursor cursor) {
        Target target = target(cursor);
        if (cursor.skip("=")) {
            return new Statement.Assign(target, whole(cursor), code.line());
        }
        List<Statement.Filter> filters = new ArrayList<>();
        while (cursor.skip("|")) {
            filters.add(new ExpressionParser(cursor).filter());
        }
        expectEnd(cursor);
        return new Statement.AssignBlock(target, List.copyOf(filters), block(code, "endset"), code.line());
    }

    private Statement with(Segment.Code code, Cursor cursor) {
        List<Target> targets = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!cursor.atEnd()) {
            targets.add(single(cursor));
            cursor.expect("=");
            values.add(new ExpressionParser(cursor).expression());
            if (!cursor.atEnd()) {
                cursor.expect(",");
            }
        }
        return new Statement.With(List.copyOf(targets), List.copyOf(values), block(code, "endwith"), code.line());
    }

    private Statement filter(Segment.Code code, Cursor cursor) {
        List<Statement.Filter> filters = new ArrayList<>();
        do {
            filters.add(new ExpressionParser(cursor).filter());
        } while (cursor.skip("|"));
        expectEnd(cursor);
        return new Statement.FilterBlock(List.copyOf(filters), block(code, "endfilter"), code.line());
    }

    private Statement call(Segment.Code code, Cursor cursor) {
        List<Statement.Parameter> parameters = cursor.peek().is("(") ? DefinitionParser.parameters(cursor) : List.of();
        Expression call = new ExpressionParser(cursor).expression();
        expectEnd(cursor);
        if (!(call instanceof Expression.Call called)) {
            throw new Failure("JINJA_SYNTAX", "a call block calls nothing");
        }
        List<Statement> body = definitionBody(Set.of("endcall"));
        template.end(code, Set.of("endcall"));
        String source = TemplateParser.placeholder(code);
        return new Statement.CallBlock(parameters, called, body, source, code.line());
    }

    private Statement jump(Segment.Code code, String word) {
        if (loops == 0) {
            throw new Failure("JINJA_TAG", word + " outside of a loop");
        }
        return new Statement.Jump(word.equals("break"), code.line());
    }

    private List<Statement> block(Segment.Code code, String end) {
        List<Statement> body = template.body(Set.of(end));
        template.end(code, Set.of(end));
        return body;
    }

    private static Target target(Cursor cursor) {
        List<Target> targets = new ArrayList<>();
        boolean several = false;
        do {
            targets.add(single(cursor));
            several |= cursor.peek().is(",");
        } while (cursor.skip(",") && !cursor.peek().word("in") && !cursor.peek().is("="));
        return several ? new Target.Several(List.copyOf(targets)) : targets.getFirst();
    }

    private static Target single(Cursor cursor) {
        if (cursor.skip("(")) {
            return inner(cursor);
        }
        String name = cursor.name();
        if (Set.of("true", "false", "none", "True", "False", "None").contains(name)) {
            throw new Failure("JINJA_SYNTAX", name + " cannot be assigned to");
        }
        return cursor.skip(".") ? new Target.Attribute(name, cursor.name()) : new Target.Name(name);
    }

    /** Loops over pairs in brackets, once: nobody nests them. */
    private static Target inner(Cursor cursor) {
        List<Target> targets = new ArrayList<>();
        do {
            targets.add(new Target.Name(cursor.name()));
        } while (cursor.skip(",") && !cursor.peek().is(")"));
        cursor.expect(")");
        return new Target.Several(List.copyOf(targets));
    }
}
