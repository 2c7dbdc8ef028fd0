package dev.lode.miners.python.calls;

import dev.lode.miners.code.CodeNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads statements from a tree. */
final class StatementReader {

    private static final Set<String> BLOCKS = Set.of("block", "module");

    private final Scopes scopes;
    private final CodeReader.Imports imports;
    private final ExpressionReader expressions;

    StatementReader(Scopes scopes, CodeReader.Imports imports) {
        this.scopes = scopes;
        this.imports = imports;
        this.expressions = new ExpressionReader(scopes, this::block);
    }

    List<Statement> block(CodeNode node) {
        List<Statement> statements = new ArrayList<>();
        for (CodeNode part : node.parts()) {
            read(part, statements);
        }
        return List.copyOf(statements);
    }

    private void read(CodeNode node, List<Statement> into) {
        switch (node.type()) {
            case "expression_statement" -> node.parts().forEach(part -> expression(part, into));
            case "return_statement" ->
                into.add(new Statement.Return(
                        node.first().map(expressions::read).orElse(new Expression.Literal("NoneType", null))));
            case "raise_statement" -> raise(node, into);
            case "if_statement" -> branch(node, into);
            case "for_statement" -> loop(node, into);
            case "while_statement" -> whileLoop(node, into);
            case "try_statement" -> branches(node, into);
            case "with_statement" -> with(node, into);
            case "match_statement" -> match(node, into);
            case "function_definition" -> into.add(expressions.definitions().function(node, List.of()));
            case "class_definition" -> into.add(expressions.definitions().type(node, List.of()));
            case "decorated_definition" -> decorated(node, into);
            case "import_statement" -> imported(node, into);
            case "import_from_statement" -> importedFrom(node, into);
            case "global_statement", "nonlocal_statement" ->
                scopes.current()
                        .elsewhere
                        .addAll(node.parts().stream()
                                .map(Identifier::of)
                                .collect(Collectors.toCollection(HashSet::new)));
            case "ERROR", "future_import_statement", "pass_statement", "break_statement", "continue_statement" -> {}
            case "delete_statement" -> deleted(node, into);
            case "type_alias_statement" -> alias(node, into);
            case "block", "module" -> into.addAll(block(node));
            default -> node.parts().forEach(part -> into.add(new Statement.Evaluate(expressions.read(part))));
        }
    }

    /** What is deleted is not read, but what it stands in is. */
    private void deleted(CodeNode node, List<Statement> into) {
        for (CodeNode part : node.parts()) {
            switch (part.type()) {
                case "expression_list", "tuple", "parenthesized_expression" -> deleted(part, into);
                case "subscript" ->
                    part.parts().forEach(inner -> into.add(new Statement.Evaluate(expressions.read(inner))));
                default -> into.add(new Statement.Evaluate(expressions.read(part)));
            }
        }
    }

    /** {@code type(x).name = y} is read as the alias {@code type (x).name = y}, but calls {@code type}. */
    private void alias(CodeNode node, List<Statement> into) {
        CodeNode first = node;
        while (!first.type().equals("parenthesized_expression") && first.first().isPresent()) {
            first = first.first().get();
        }
        node.parts().forEach(part -> into.add(new Statement.Evaluate(expressions.read(part))));
        if (first.type().equals("parenthesized_expression")) {
            List<Expression.Argument> arguments = List.of(new Expression.Argument(null, expressions.read(first)));
            into.add(new Statement.Evaluate(
                    new Expression.Call(new Expression.Name("type"), arguments, "type", node.line())));
        }
    }

    private void expression(CodeNode node, List<Statement> into) {
        switch (node.type()) {
            case "assignment" -> assign(node, into);
            case "augmented_assignment" -> {
                Expression target = expressions.field(node, "left");
                scopes.binds(target);
                into.add(new Statement.Augment(target, expressions.field(node, "right")));
            }
            default -> into.add(new Statement.Evaluate(expressions.read(node)));
        }
    }

    /** {@code a = b = value} is a value for b and one for a: the same one. */
    private void assign(CodeNode node, List<Statement> into) {
        List<Expression> targets = new ArrayList<>();
        CodeNode assignment = node;
        while (true) {
            Expression target = expressions.field(assignment, "left");
            Optional<CodeNode> type = assignment.field("type");
            scopes.binds(target);
            scopes.assigns(
                    target,
                    assignment.field("left").map(CodeNode::line).orElse(node.line()),
                    node.endLine(),
                    type.map(DefinitionReader::declared).orElse(null));
            targets.add(target);
            Optional<CodeNode> right = assignment.field("right");
            if (right.isPresent() && right.get().type().equals("assignment")) {
                assignment = right.get();
                continue;
            }
            into.add(new Statement.Assign(
                    List.copyOf(targets),
                    right.map(expressions::read).orElse(null),
                    type.map(expressions::read).orElse(null)));
            return;
        }
    }

    private void raise(CodeNode node, List<Statement> into) {
        List<CodeNode> parts = node.parts();
        for (int i = 0; i < parts.size(); i++) {
            Expression value = expressions.read(parts.get(i));
            into.add(i == 0 ? new Statement.Raise(value, node.line()) : new Statement.Evaluate(value));
        }
    }

    private void branch(CodeNode node, List<Statement> into) {
        List<Statement.Arm> arms = new ArrayList<>();
        arms.add(arm(node));
        boolean exhaustive = false;
        for (CodeNode part : node.parts()) {
            if (part.type().equals("elif_clause")) {
                arms.add(arm(part));
            } else if (part.type().equals("else_clause")) {
                arms.add(new Statement.Arm(null, clause(part)));
                exhaustive = true;
            }
        }
        into.add(new Statement.If(List.copyOf(arms), exhaustive));
    }

    private Statement.Arm arm(CodeNode node) {
        scopes.decides();
        Expression condition = expressions.field(node, "condition");
        return new Statement.Arm(
                condition, node.field("consequence").map(this::block).orElse(List.of()));
    }

    /** The conditions of all ways are evaluated before, each way is one of several, and none is one of them. */
    private void branches(CodeNode node, List<Statement> into) {
        List<List<Statement>> ways = new ArrayList<>();
        for (CodeNode part : node.parts()) {
            switch (part.type()) {
                case "block" -> ways.add(block(part));
                case "except_clause", "except_group_clause" -> {
                    scopes.decides();
                    ways.add(clause(part));
                }
                case "else_clause", "finally_clause" -> ways.add(clause(part));
                default -> into.add(new Statement.Evaluate(expressions.read(part)));
            }
        }
        into.add(new Statement.Branch(List.copyOf(ways), node.type().equals("try_statement")));
    }

    private List<Statement> clause(CodeNode node) {
        List<Statement> statements = new ArrayList<>();
        for (CodeNode part : node.parts()) {
            if (BLOCKS.contains(part.type())) {
                statements.addAll(block(part));
            } else if (part.type().equals("as_pattern")) {
                target(part).ifPresent(scopes::binds);
                statements.add(new Statement.Except(
                        target(part).orElse(null),
                        part.first().map(expressions::read).orElse(new Expression.Literal("NoneType", null))));
            } else {
                statements.add(new Statement.Evaluate(expressions.read(part)));
            }
        }
        return statements;
    }

    private Optional<Expression> target(CodeNode pattern) {
        return pattern.field("alias").map(expressions::read);
    }

    private void loop(CodeNode node, List<Statement> into) {
        scopes.decides();
        Expression target = expressions.field(node, "left");
        scopes.binds(target);
        List<Statement> body = new ArrayList<>();
        Expression source = expressions.field(node, "right");
        body.add(new Statement.Iterate(target, source, node.line()));
        node.field("body").ifPresent(block -> body.addAll(block(block)));
        into.add(new Statement.Loop(body));
        node.field("alternative").ifPresent(otherwise -> into.addAll(clause(otherwise)));
    }

    private void whileLoop(CodeNode node, List<Statement> into) {
        scopes.decides();
        List<Statement> body = new ArrayList<>();
        body.add(new Statement.Evaluate(expressions.field(node, "condition")));
        node.field("body").ifPresent(block -> body.addAll(block(block)));
        into.add(new Statement.Loop(body));
        node.field("alternative").ifPresent(otherwise -> into.addAll(clause(otherwise)));
    }

    private void with(CodeNode node, List<Statement> into) {
        for (CodeNode part : node.parts()) {
            if (!part.type().equals("with_clause")) {
                into.addAll(part.type().equals("block") ? block(part) : List.of());
                continue;
            }
            for (CodeNode item : part.parts()) {
                CodeNode value = item.field("value").orElse(item);
                Optional<Expression> target = value.type().equals("as_pattern") ? target(value) : Optional.empty();
                target.ifPresent(scopes::binds);
                Expression context = value.type().equals("as_pattern")
                        ? value.first().map(expressions::read).orElse(new Expression.Literal("NoneType", null))
                        : expressions.read(value);
                into.add(new Statement.With(context, target.orElse(null), node.line()));
            }
        }
    }

    private void match(CodeNode node, List<Statement> into) {
        List<List<Statement>> ways = new ArrayList<>();
        for (CodeNode part : node.parts()) {
            if (!part.type().equals("block")) {
                into.add(new Statement.Evaluate(expressions.read(part)));
                continue;
            }
            for (CodeNode clause : part.parts()) {
                if (!isDefault(clause)) {
                    scopes.decides();
                }
                List<Statement> way = new ArrayList<>();
                clause.field("guard").ifPresent(guard -> way.add(new Statement.Evaluate(expressions.read(guard))));
                clause.field("consequence").ifPresent(block -> way.addAll(block(block)));
                ways.add(way);
            }
        }
        into.add(new Statement.Branch(List.copyOf(ways), false));
    }

    /** {@code case _:} */
    private static boolean isDefault(CodeNode clause) {
        return clause.field("guard").isEmpty()
                && clause.first().map(CodeNode::text).orElse("").equals("_");
    }

    private void decorated(CodeNode node, List<Statement> into) {
        List<Expression> decorators = new ArrayList<>();
        for (CodeNode part : node.parts()) {
            switch (part.type()) {
                case "decorator" -> part.first().map(expressions::read).ifPresent(decorators::add);
                case "function_definition" -> into.add(expressions.definitions().function(part, decorators));
                case "class_definition" -> into.add(expressions.definitions().type(part, decorators));
                default -> {}
            }
        }
    }

    private void imported(CodeNode node, List<Statement> into) {
        for (CodeNode name : node.parts()) {
            String module = dotted(name.field("name").orElse(name));
            Optional<String> alias = name.field("alias").map(Identifier::of);
            String bound = alias.orElse(module.split("\\.", 2)[0]);
            scopes.binds(bound);
            into.add(new Statement.Import(module, null, bound, alias.isPresent()));
        }
    }

    private void importedFrom(CodeNode node, List<Statement> into) {
        List<CodeNode> parts = node.parts();
        if (parts.isEmpty()) {
            return;
        }
        CodeNode source = parts.getFirst();
        boolean relative = source.type().equals("relative_import");
        int level = relative
                ? (int) source.first()
                        .map(CodeNode::text)
                        .orElse("")
                        .chars()
                        .filter(c -> c == '.')
                        .count()
                : 0;
        String from = relative
                ? source.parts().stream().skip(1).map(StatementReader::dotted).collect(Collectors.joining())
                : dotted(source);
        String module = imports.absolute(level, from);
        for (CodeNode name : parts.subList(1, parts.size())) {
            boolean all = name.type().equals("wildcard_import");
            String member = all ? "*" : dotted(name.field("name").orElse(name));
            String bound = name.field("alias").map(Identifier::of).orElse(member);
            if (!all) {
                scopes.binds(bound);
            }
            into.add(new Statement.Import(module, member, bound, true));
        }
    }

    private static String dotted(CodeNode name) {
        return name.parts().isEmpty()
                ? Identifier.of(name)
                : name.parts().stream().map(Identifier::of).collect(Collectors.joining("."));
    }
}
