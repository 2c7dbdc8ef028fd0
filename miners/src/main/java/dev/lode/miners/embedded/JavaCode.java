package dev.lode.miners.embedded;

import dev.lode.miners.code.Capture;
import dev.lode.miners.code.SyntaxNode;
import dev.lode.miners.code.SyntaxTree;
import dev.lode.miners.code.variables.FileVariables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts and calls of one Java file. */
final class JavaCode extends ScopedCode {

    static final String QUERY = """
            (class_body) @type
            (interface_body) @type
            (enum_body) @type
            (method_declaration) @scope
            (constructor_declaration) @scope
            (lambda_expression) @scope
            (variable_declarator value: (_)) @assignment
            (assignment_expression) @assignment
            (method_invocation) @call
            (annotation) @annotation
            (import_declaration) @import
            """;

    private static final Set<String> BLOCKS = Set.of("block", "class_body", "interface_body", "program");

    private static final Set<String> UNCHANGED =
            Set.of("strip", "trim", "stripIndent", "stripTrailing", "stripLeading", "toString", "intern");

    private static final Pattern FIELD = Pattern.compile("%%|%n|%(?:[0-9]+\\$)?[-+ 0-9.]*[sdS]");

    JavaCode(SyntaxTree tree, FileVariables outside) {
        super(tree.root(), true, outside);
        for (Capture capture : tree.captures()) {
            SyntaxNode node = capture.node();
            switch (capture.name()) {
                case "type" -> variables.enter(new Variables.Scope(node.start(), node.end(), true, Set.of()));
                case "scope" -> variables.enter(new Variables.Scope(node.start(), node.end(), false, parameters(node)));
                default -> {}
            }
        }
        tree.captures("assignment").forEach(this::assign);
    }

    private static Set<String> parameters(SyntaxNode scope) {
        Set<String> names = new TreeSet<>();
        scope.field("parameters").ifPresent(list -> {
            if (list.type().equals("identifier")) {
                names.add(list.text());
            }
            list.parts()
                    .forEach(part -> names.add(part.field("name").orElse(part).text()));
        });
        return names;
    }

    private void assign(Capture capture) {
        SyntaxNode node = capture.node();
        Optional<SyntaxNode> name = node.field("name").or(() -> node.field("left"));
        Optional<SyntaxNode> right = node.field("value").or(() -> node.field("right"));
        if (name.isEmpty() || right.isEmpty()) {
            return;
        }
        String operator = node.field("operator").map(SyntaxNode::text).orElse("=");
        SyntaxNode block = around(node, BLOCKS);
        Variables.Value value =
                new Variables.Value(right.get(), node.end(), block.start(), block.end(), operator.equals("+="));
        if (name.get().text().startsWith("this.")) {
            variables.assignMember(name.get().text().substring("this.".length()), value);
        } else if (operator.equals("=") || operator.equals("+=")) {
            variables.assign(name.get().text(), value);
        }
    }

    @Override
    CodeText made(SyntaxNode node) {
        return switch (node.type()) {
            case "string_literal" -> literal(node);
            case "decimal_integer_literal" -> CodeText.of(node.text(), node.line());
            case "parenthesized_expression" -> part(node.first());
            case "binary_expression" -> sum(node);
            case "identifier" -> named(node);
            case "field_access" -> member(node);
            case "method_invocation" -> call(node).map(this::called).orElseGet(() -> placeholder(node));
            default -> placeholder(node);
        };
    }

    /** A text block keeps its lines; where they are indented does not matter to SQL. */
    private static CodeText literal(SyntaxNode node) {
        String code = node.text();
        boolean block = code.startsWith("\"\"\"");
        int quotes = block ? 3 : 1;
        if (code.length() < 2 * quotes) {
            return CodeText.EMPTY;
        }
        String inner = code.substring(quotes, code.length() - quotes);
        if (!block) {
            return CodeText.at(node.line(), escaped(inner));
        }
        int begin = inner.indexOf('\n') + 1;
        String lines = inner.substring(begin).stripIndent().replace("\\\n", " \n");
        return CodeText.of(lines.indexOf('\\') < 0 ? lines : escaped(lines), node.line() + 1);
    }

    private static String escaped(String text) {
        try {
            return text.translateEscapes();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private CodeText sum(SyntaxNode node) {
        String operator = word(node, "operator");
        CodeText left = part(node.field("left"));
        CodeText right = part(node.field("right"));
        return operator.equals("+") ? left.plus(right) : placeholder(node);
    }

    private CodeText member(SyntaxNode node) {
        String name = word(node, "field");
        boolean own = word(node, "object").equals("this");
        return own ? known(node, variables.member(name, node.start())) : placeholder(node);
    }

    private CodeText called(Call call) {
        List<SyntaxNode> arguments = call.positional();
        if (call.name().equals("formatted") && call.object().isPresent()) {
            return formatted(read(call.object().get()), arguments);
        }
        if (call.name().equals("format") && call.receiver().equals("String") && !arguments.isEmpty()) {
            return formatted(read(arguments.getFirst()), arguments.subList(1, arguments.size()));
        }
        return UNCHANGED.contains(call.name()) && call.object().isPresent()
                ? read(call.object().get())
                : placeholder(call.node());
    }

    private CodeText formatted(CodeText text, List<SyntaxNode> values) {
        Matcher field = FIELD.matcher(text.text());
        CodeText.Builder filled = new CodeText.Builder();
        int from = 0;
        int place = 0;
        while (field.find()) {
            int line = text.line(field.start());
            CodeText value;
            if (field.group().equals("%%") || field.group().equals("%n")) {
                value = CodeText.at(line, field.group().equals("%n") ? "\n" : "%");
            } else {
                value = place < values.size() ? read(values.get(place)) : CodeText.placeholder("value", line);
                place++;
            }
            filled.add(text.part(from, field.start())).add(value);
            from = field.end();
        }
        return filled.add(text.part(from, text.text().length())).build().looked();
    }

    @Override
    public Optional<Call> call(SyntaxNode node) {
        if (!node.type().equals("method_invocation")) {
            return Optional.empty();
        }
        List<SyntaxNode> positional =
                node.field("arguments").map(SyntaxNode::parts).orElse(List.of());
        String name = word(node, "name");
        return Optional.of(new Call(name, node.field("object"), positional, Map.of(), node));
    }
}
