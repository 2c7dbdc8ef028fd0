package dev.lode.miners.python.calls;

import dev.lode.miners.code.CodeNode;
import dev.lode.miners.python.calls.Expression.Argument;
import dev.lode.miners.python.calls.Expression.Clause;
import dev.lode.miners.python.calls.Expression.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads expressions from a tree. */
final class ExpressionReader {

    private static final Expression NONE = new Expression.Literal("NoneType", null);

    private final Scopes scopes;
    private final DefinitionReader definitions;

    ExpressionReader(Scopes scopes, Function<CodeNode, List<Statement>> block) {
        this.scopes = scopes;
        this.definitions = new DefinitionReader(scopes, this, block);
    }

    Expression read(CodeNode node) {
        String type = node.type();
        return switch (type) {
            case "identifier" -> new Expression.Name(Identifier.of(node));
            case "attribute" ->
                new Expression.Attribute(
                        field(node, "object"),
                        node.field("attribute").map(Identifier::of).orElse(""));
            case "call" -> call(node);
            case "string" -> string(node);
            case "concatenated_string" -> joined(node);
            case "integer" -> new Expression.Literal("int", node.text());
            case "float" -> new Expression.Literal("float", null);
            case "true", "false" -> new Expression.Literal("bool", node.text());
            case "none" -> NONE;
            case "ellipsis" -> new Expression.Literal("ellipsis", null);
            case "list", "list_pattern" -> new Expression.Sequence("list", all(node));
            case "tuple", "expression_list", "pattern_list", "tuple_pattern" ->
                new Expression.Sequence("tuple", all(node));
            case "set" -> new Expression.Sequence("set", all(node));
            case "dictionary" -> new Expression.Dictionary(entries(node));
            case "subscript" -> subscript(node);
            case "slice" -> slice(node);
            case "lambda" -> new Expression.Lambda(definitions.lambda(node));
            case "parenthesized_expression", "type", "as_pattern_target" -> only(node, type);
            case "conditional_expression" -> conditional(node);
            case "boolean_operator" -> {
                scopes.decides();
                yield new Expression.Choice(List.of(), all(node));
            }
            case "named_expression" -> binding(node);
            case "await" -> new Expression.Await(only(node, type));
            case "yield" -> yielded(node);
            case "list_splat", "list_splat_pattern", "dictionary_splat" -> new Expression.Star(only(node, type));
            case "list_comprehension" -> comprehension(node, "list");
            case "set_comprehension" -> comprehension(node, "set");
            case "dictionary_comprehension" -> comprehension(node, "dict");
            case "generator_expression" -> comprehension(node, "generator");
            case "binary_operator" -> new Expression.Operation(node.operator(), operands(node));
            default -> new Expression.Operation(type, all(node));
        };
    }

    DefinitionReader definitions() {
        return definitions;
    }

    List<Expression> all(CodeNode node) {
        List<Expression> read = new ArrayList<>();
        for (CodeNode part : node.parts()) {
            read.add(read(part));
        }
        return read;
    }

    Expression field(CodeNode node, String name) {
        return node.field(name).map(this::read).orElse(NONE);
    }

    private Expression only(CodeNode node, String type) {
        List<Expression> parts = all(node);
        return parts.size() == 1 ? parts.getFirst() : new Expression.Operation(type, parts);
    }

    /** {@code [*a.f()]} is read as a call of {@code (*a).f}, but is a star before a call. */
    private Expression call(CodeNode node) {
        Expression callee = field(node, "function");
        return isStarred(callee) ? new Expression.Star(call(node, bare(callee))) : call(node, callee);
    }

    private static boolean isStarred(Expression callee) {
        return callee instanceof Expression.Star
                || callee instanceof Expression.Attribute attribute && isStarred(attribute.object());
    }

    private static Expression bare(Expression callee) {
        return switch (callee) {
            case Expression.Star star -> star.value();
            case Expression.Attribute attribute -> new Expression.Attribute(bare(attribute.object()), attribute.name());
            default -> callee;
        };
    }

    private Expression call(CodeNode node, Expression callee) {
        CodeNode list = node.field("arguments").orElse(node);
        List<Argument> arguments =
                list.type().equals("argument_list") ? arguments(list) : List.of(new Argument(null, read(list)));
        return new Expression.Call(callee, arguments, Written.of(callee), node.line());
    }

    List<Argument> arguments(CodeNode list) {
        List<Argument> arguments = new ArrayList<>();
        for (CodeNode part : list.parts()) {
            arguments.add(argument(part));
        }
        return arguments;
    }

    private Argument argument(CodeNode part) {
        return switch (part.type()) {
            case "keyword_argument" ->
                new Argument(part.field("name").map(Identifier::of).orElse(""), field(part, "value"));
            case "list_splat" -> new Argument("*", only(part, "list_splat"));
            case "dictionary_splat" -> new Argument("**", only(part, "dictionary_splat"));
            default -> new Argument(null, read(part));
        };
    }

    private Expression string(CodeNode node) {
        List<Expression> filled = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String start = "";
        for (CodeNode part : node.parts()) {
            switch (part.type()) {
                case "string_start" -> start = part.text();
                case "interpolation" -> filled.addAll(all(part));
                case "string_content" -> text.append(part.text());
                default -> {}
            }
        }
        String type = start.matches("(?i)r?br?[\"'].*") || start.matches("(?i)b.*") ? "bytes" : "str";
        return filled.isEmpty()
                ? new Expression.Literal(type, text.toString())
                : new Expression.Operation("str", filled);
    }

    private Expression joined(CodeNode node) {
        List<Expression> parts = all(node);
        StringBuilder text = new StringBuilder();
        for (Expression part : parts) {
            if (!(part instanceof Expression.Literal literal) || literal.text() == null) {
                return new Expression.Operation("str", parts);
            }
            text.append(literal.text());
        }
        return new Expression.Literal(
                parts.getFirst() instanceof Expression.Literal literal ? literal.type() : "str", text.toString());
    }

    private List<Entry> entries(CodeNode node) {
        List<Entry> entries = new ArrayList<>();
        for (CodeNode part : node.parts()) {
            entries.add(
                    part.type().equals("pair")
                            ? new Entry(field(part, "key"), field(part, "value"))
                            : new Entry(null, only(part, "dictionary_splat")));
        }
        return entries;
    }

    private Expression subscript(CodeNode node) {
        List<CodeNode> parts = node.parts();
        if (parts.size() < 2) {
            return new Expression.Operation("subscript", all(node));
        }
        Expression object = read(parts.getFirst());
        Expression index = parts.size() == 2
                ? read(parts.get(1))
                : new Expression.Sequence(
                        "tuple", parts.stream().skip(1).map(this::read).toList());
        return new Expression.Subscript(object, index, node.line());
    }

    /** Operands of a chain one by one: a text may be joined of thousands. */
    private List<Expression> operands(CodeNode node) {
        List<Expression> operands = new ArrayList<>();
        CodeNode left = node;
        while (left.type().equals("binary_operator") && left.parts().size() == 2) {
            operands.add(read(left.parts().get(1)));
            left = left.parts().getFirst();
        }
        operands.add(read(left));
        return operands.reversed();
    }

    private Expression slice(CodeNode node) {
        @Nullable Expression[] bounds = new Expression[3];
        int at = 0;
        int behind = node.start();
        for (CodeNode part : node.parts()) {
            at = Math.min(2, at + colons(node.between(behind, part.start())));
            bounds[at] = read(part);
            behind = part.end();
        }
        return new Expression.Slice(bounds[0], bounds[1], bounds[2]);
    }

    private static int colons(String text) {
        return (int) text.chars().filter(c -> c == ':').count();
    }

    /** {@code value if condition else other}. */
    private Expression conditional(CodeNode node) {
        scopes.decides();
        List<Expression> parts = all(node);
        return parts.size() == 3
                ? new Expression.Choice(List.of(parts.get(1)), List.of(parts.get(0), parts.get(2)))
                : new Expression.Operation("conditional", parts);
    }

    private Expression binding(CodeNode node) {
        Expression target = field(node, "name");
        scopes.binds(target);
        return new Expression.Binding(target, field(node, "value"));
    }

    private Expression yielded(CodeNode node) {
        scopes.yields();
        Expression value = node.first().isPresent() ? only(node, "tuple") : NONE;
        return new Expression.Yield(value, node.text().matches("(?s)yield\\s+from\\b.*"));
    }

    private Expression comprehension(CodeNode node, String type) {
        List<Clause> clauses = new ArrayList<>();
        for (CodeNode part : node.parts()) {
            if (part.type().equals("for_in_clause")) {
                scopes.decides();
                Expression target = field(part, "left");
                scopes.binds(target);
                List<CodeNode> sources = part.parts();
                List<Expression> values =
                        sources.stream().skip(1).map(this::read).toList();
                clauses.add(new Clause(
                        target, values.size() == 1 ? values.getFirst() : new Expression.Sequence("tuple", values)));
            } else if (part.type().equals("if_clause")) {
                scopes.decides();
                clauses.add(new Clause(null, only(part, "if")));
            }
        }
        Optional<CodeNode> body = node.field("body");
        if (body.isPresent() && body.get().type().equals("pair")) {
            return new Expression.Comprehension(type, clauses, field(body.get(), "key"), field(body.get(), "value"));
        }
        return new Expression.Comprehension(
                type, clauses, null, body.map(this::read).orElse(NONE));
    }
}
