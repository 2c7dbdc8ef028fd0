package dev.lode.miners.python.calls;

import dev.lode.miners.code.CodeNode;
import dev.lode.miners.code.Head;
import dev.lode.miners.python.calls.FunctionCode.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads classes, functions and lambdas. */
final class DefinitionReader {

    private final Scopes scopes;
    private final ExpressionReader expressions;
    private final Function<CodeNode, List<Statement>> block;

    DefinitionReader(Scopes scopes, ExpressionReader expressions, Function<CodeNode, List<Statement>> block) {
        this.scopes = scopes;
        this.expressions = expressions;
        this.block = block;
    }

    Statement type(CodeNode node, List<Expression> decorators) {
        String simple = node.field("name").map(Identifier::of).orElse("");
        String name = scopes.current().nameOf(simple);
        scopes.binds(simple);
        List<Expression.Argument> arguments =
                node.field("superclasses").map(expressions::arguments).orElse(List.of());
        List<Expression> bases = arguments.stream()
                .filter(argument -> argument.name() == null)
                .map(Expression.Argument::value)
                .toList();
        List<Statement> body = scopes.within(
                new Frame(Frame.Kind.CLASS, name, ""),
                () -> node.field("body").map(block).orElse(List.of()));
        scopes.head(name, node.line(), Head.NONE.decorators(written(decorators)).bases(written(bases)));
        return new Statement.DefineClass(new ClassCode(name, node.line(), bases, arguments, decorators, body));
    }

    Statement function(CodeNode node, List<Expression> decorators) {
        Frame around = scopes.current();
        String simple = node.field("name").map(Identifier::of).orElse("");
        String name = around.nameOf(simple);
        scopes.binds(simple);
        List<String> signature = new ArrayList<>();
        List<Parameter> parameters = parameters(node, signature);
        Expression returns = node.field("return_type").map(expressions::read).orElse(null);
        boolean isMethod = around.kind == Frame.Kind.CLASS;
        String self = isMethod && !parameters.isEmpty() ? parameters.getFirst().name() : "";
        Frame frame = new Frame(Frame.Kind.FUNCTION, name, self);
        FunctionCode code = code(frame, node, isMethod, parameters, decorators, returns);
        Head head = Head.NONE
                .decorators(written(decorators))
                .signature(signature)
                .returns(node.field("return_type")
                        .map(DefinitionReader::declared)
                        .orElse(""))
                .complexity(1 + frame.decisions);
        scopes.head(name, node.line(), head);
        return new Statement.DefineFunction(code);
    }

    FunctionCode lambda(CodeNode node) {
        Frame around = scopes.current();
        List<Parameter> parameters = parameters(node, new ArrayList<>());
        Frame frame = new Frame(Frame.Kind.LAMBDA, around.nameOf("<lambda" + ++around.lambdas + ">"), "");
        return code(frame, node, false, parameters, List.of(), null);
    }

    private FunctionCode code(
            Frame frame,
            CodeNode node,
            boolean isMethod,
            List<Parameter> parameters,
            List<Expression> decorators,
            @Nullable Expression returns) {
        List<Statement> body = scopes.within(frame, () -> {
            parameters.forEach(parameter -> scopes.binds(parameter.name()));
            return node.field("body").map(read -> body(frame, read)).orElse(List.of());
        });
        frame.locals.removeAll(frame.elsewhere);
        return new FunctionCode(
                frame.name,
                node.line(),
                isMethod,
                List.copyOf(parameters),
                decorators,
                returns,
                body,
                Set.copyOf(frame.locals),
                frame.yields);
    }

    private List<Statement> body(Frame frame, CodeNode node) {
        return frame.kind == Frame.Kind.LAMBDA
                ? List.of(new Statement.Return(expressions.read(node)))
                : block.apply(node);
    }

    private List<Parameter> parameters(CodeNode node, List<String> signature) {
        List<Parameter> parameters = new ArrayList<>();
        for (CodeNode part : node.field("parameters").map(CodeNode::parts).orElse(List.of())) {
            Parameter parameter = parameter(part);
            if (parameter != null) {
                parameters.add(parameter);
                if (!parameter.name().isEmpty()) {
                    signature.add("*".repeat(parameter.stars())
                            + parameter.name()
                            + part.field("type")
                                    .map(type -> ": " + declared(type))
                                    .orElse(""));
                }
            }
        }
        return parameters;
    }

    /** A type as written, without line ends and without parentheses around it. */
    static String declared(CodeNode type) {
        CodeNode written = type;
        while (written.type().equals("type") || written.type().equals("parenthesized_expression")) {
            Optional<CodeNode> inner = written.first();
            if (inner.isEmpty()) {
                break;
            }
            written = inner.get();
        }
        return inOneLine(written.text());
    }

    /** Text without line ends and runs of blanks. */
    static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private @Nullable Parameter parameter(CodeNode part) {
        Optional<Expression> annotation = part.field("type").map(expressions::read);
        Optional<Expression> otherwise = part.field("value").map(expressions::read);
        CodeNode named = part.field("name").orElse(part);
        if (part.type().equals("typed_parameter")) {
            named = part.first().orElse(part);
        }
        return switch (named.type()) {
            case "identifier" ->
                new Parameter(Identifier.of(named), 0, annotation.orElse(null), otherwise.orElse(null));
            case "list_splat_pattern" -> new Parameter(starred(named), 1, annotation.orElse(null), null);
            case "dictionary_splat_pattern" -> new Parameter(starred(named), 2, annotation.orElse(null), null);
            case "keyword_separator" -> new Parameter("", 1, null, null);
            default -> null;
        };
    }

    private static String starred(CodeNode node) {
        return node.first().map(Identifier::of).orElse("");
    }

    static List<String> written(List<Expression> expressions) {
        return expressions.stream().map(Written::of).toList();
    }
}
