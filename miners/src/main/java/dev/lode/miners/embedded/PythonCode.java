package dev.lode.miners.embedded;

import dev.lode.miners.code.Capture;
import dev.lode.miners.code.SyntaxNode;
import dev.lode.miners.code.SyntaxTree;
import dev.lode.miners.code.variables.FileVariables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The texts and calls of one Python file. */
final class PythonCode extends ScopedCode {

    static final String QUERY = """
            (function_definition) @scope
            (class_definition) @scope
            (assignment) @assignment
            (augmented_assignment) @assignment
            (decorated_definition) @decorated
            (import_statement) @import
            (import_from_statement) @import
            (for_statement left: (_) @loop)
            (for_in_clause left: (_) @loop)
            (call) @call
            """;

    /** Calls that give back a text that is SQL as it is. */
    private static final Set<String> UNCHANGED = Set.of(
            "strip", "lstrip", "rstrip", "dedent", "cleandoc", "text", "SQL", "Identifier", "Composed", "sql_text");

    /** Objects that hold what a program is called with. */
    private static final Set<String> ARGUMENTS =
            Set.of("args", "FLAGS", "opts", "options", "parsed_args", "params", "config", "cfg");

    private static final Pattern PARAMETERS = Pattern.compile(".*(?:widgets|conf|environ|os)");

    /** Names that have one value after the other: what is known elsewhere of their name is not theirs. */
    private final Set<String> loops = new HashSet<>();

    /** A place within each class. */
    private final Map<String, Integer> types = new HashMap<>();

    PythonCode(SyntaxTree tree, FileVariables outside) {
        super(tree.root(), false, outside);
        tree.captures("loop")
                .forEach(loop -> loops.addAll(Arrays.asList(loop.node().text().split("\\W+"))));
        tree.captures("scope").forEach(this::enter);
        tree.captures("assignment").forEach(this::assign);
    }

    private void enter(Capture capture) {
        SyntaxNode node = capture.node();
        Set<String> parameters = new TreeSet<>();
        node.field("parameters")
                .ifPresent(list -> list.parts()
                        .forEach(part -> parameters.add(
                                part.text().split("[:=\\s]", 2)[0].replace("*", ""))));
        boolean members = node.type().equals("class_definition");
        SyntaxNode body = node.field("body").orElse(node);
        if (members) {
            node.field("name").ifPresent(name -> types.putIfAbsent(name.text(), body.start()));
        }
        variables.enter(new Variables.Scope(body.start(), body.end(), members, parameters));
    }

    private void assign(Capture capture) {
        SyntaxNode node = capture.node();
        SyntaxNode left = node.field("left").orElse(node);
        Optional<SyntaxNode> right = node.field("right");
        if (right.isEmpty()) {
            return;
        }
        SyntaxNode block = around(node, Set.of("block"));
        Variables.Value value = new Variables.Value(
                right.get(),
                node.end(),
                block.start(),
                block.type().equals("module") ? Integer.MAX_VALUE : block.end(),
                node.type().equals("augmented_assignment"));
        if (left.type().equals("identifier")) {
            variables.assign(left.text(), value);
        } else if (left.text().startsWith("self.")) {
            variables.assignMember(left.text().substring("self.".length()), value);
        }
    }

    @Override
    CodeText made(SyntaxNode node) {
        return switch (node.type()) {
            case "string" -> new PythonString(node).read(this::read);
            case "concatenated_string" -> joined(node.parts(), CodeText.EMPTY);
            case "parenthesized_expression", "named_expression", "conditional_expression" ->
                part(node.field("value").or(node::first));
            case "integer", "float" -> CodeText.of(node.text(), node.line());
            case "binary_operator" -> operation(node);
            case "identifier" -> name(node);
            case "attribute" -> attribute(node);
            case "call" -> call(node).map(this::called).orElseGet(() -> placeholder(node));
            default -> placeholder(node);
        };
    }

    private CodeText name(SyntaxNode node) {
        CodeText text = named(node);
        return loops.contains(node.text()) && text.unknown()
                ? CodeText.placeholder("each_" + node.text(), node.line())
                : text;
    }

    private CodeText joined(List<SyntaxNode> nodes, CodeText between) {
        CodeText text = CodeText.EMPTY;
        for (int i = 0; i < nodes.size(); i++) {
            text = (i == 0 ? text : text.plus(between)).plus(read(nodes.get(i)));
        }
        return text;
    }

    private CodeText operation(SyntaxNode node) {
        String operator = word(node, "operator");
        CodeText left = part(node.field("left"));
        Optional<SyntaxNode> right = node.field("right");
        if (operator.equals("+")) {
            return left.plus(part(right));
        }
        return operator.equals("%") && right.isPresent()
                ? PythonFormat.percent(left, right.get(), this::read)
                : placeholder(node);
    }

    private CodeText attribute(SyntaxNode node) {
        String object = word(node, "object");
        String name = word(node, "attribute");
        boolean own = object.equals("self") || object.equals("cls");
        Variables.Known known = own
                ? variables.member(name, node.start())
                : types.containsKey(object) ? variables.member(name, types.get(object)) : Variables.Known.NOTHING;
        return known.equals(Variables.Known.NOTHING) && ARGUMENTS.contains(object)
                ? CodeText.placeholder(name, node.line())
                : known(node, known);
    }

    private CodeText called(Call call) {
        if (call.name().equals("format") && call.object().isPresent()) {
            return PythonFormat.braces(read(call.object().get()), call, this::read);
        }
        if (call.name().equals("join") && call.object().isPresent() && isList(call.positional())) {
            return joined(
                    call.positional().getFirst().parts(), read(call.object().get()));
        }
        boolean parameter = call.name().startsWith("get")
                && PARAMETERS.matcher(call.receiver()).matches();
        if (parameter && !call.positional().isEmpty()) {
            SyntaxNode key = call.positional().getFirst();
            return key.type().equals("string")
                    ? CodeText.placeholder(read(key).text(), key.line())
                    : placeholder(call.node());
        }
        if (!UNCHANGED.contains(call.name())) {
            return placeholder(call.node());
        }
        return call.positional().isEmpty() || call.name().endsWith("strip")
                ? part(call.object())
                : read(call.positional().getFirst());
    }

    private static boolean isList(List<SyntaxNode> arguments) {
        return arguments.size() == 1
                && Set.of("list", "tuple").contains(arguments.getFirst().type());
    }

    @Override
    public Optional<Call> call(SyntaxNode node) {
        Optional<SyntaxNode> function = node.field("function");
        if (!node.type().equals("call") || function.isEmpty()) {
            return Optional.empty();
        }
        List<SyntaxNode> positional = new ArrayList<>();
        Map<String, SyntaxNode> named = new LinkedHashMap<>();
        for (SyntaxNode part : node.field("arguments").map(SyntaxNode::parts).orElse(List.of())) {
            if (part.type().equals("keyword_argument")) {
                String name = word(part, "name");
                part.field("value").ifPresent(value -> named.put(name, value));
            } else {
                positional.add(part);
            }
        }
        String name = function.get().field("attribute").orElse(function.get()).text();
        return Optional.of(new Call(name, function.get().field("object"), positional, named, node));
    }
}
