package dev.lode.miners.python;

import dev.lode.miners.code.Capture;
import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.Definition;
import dev.lode.miners.code.Scope;
import dev.lode.miners.code.SyntaxNode;
import dev.lode.miners.code.SyntaxTree;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Reads the definitions of one file, top to bottom. */
final class PythonFile {

    static final String QUERY = """
            (class_definition) @class
            (function_definition) @function
            (import_statement) @import
            (import_from_statement) @import
            (future_import_statement) @import
            (print_statement) @python2
            (exec_statement) @python2
            (ERROR) @error
            (MISSING) @error
            """;

    private static final Set<String> SEPARATORS = Set.of("positional_separator", "keyword_separator");

    private final ModuleName module;
    private final CodeFile file;
    private final Deque<Open> open = new ArrayDeque<>();

    PythonFile(ModuleName module, CodeFile file) {
        this.module = module;
        this.file = file;
    }

    /** A definition whose end is not yet reached. */
    private record Open(int end, Scope scope, boolean isClass) {}

    void read(SyntaxTree tree) {
        file.module(1);
        open.push(new Open(Integer.MAX_VALUE, file.top(), false));
        PythonImports imports = new PythonImports(module, file);
        for (Capture capture : tree.captures()) {
            while (open.element().end() <= capture.start()) {
                open.pop();
            }
            switch (capture.name()) {
                case "class", "function" -> define(capture);
                case "import" -> imports.read(capture.node());
                default -> {}
            }
        }
        report(tree, "error", "SYNTAX_ERROR", "cannot be parsed");
        report(tree, "python2", "PYTHON_2", "a statement of Python 2");
    }

    private void define(Capture capture) {
        SyntaxNode node = capture.node();
        boolean isClass = capture.name().equals("class");
        String name = node.field("name").map(SyntaxNode::text).orElse("");
        if (name.isEmpty()) {
            return;
        }
        String kind = isClass ? "class" : open.element().isClass() ? "method" : "function";
        Definition definition = new Definition(
                identifier(name),
                kind,
                node.line(),
                node.endLine(),
                node.field("body").filter(Docstring::isIn).isPresent());
        Scope within = isClass
                ? file.type(open.element().scope(), definition)
                : file.function(open.element().scope(), definition, parameters(node));
        open.push(new Open(capture.end(), within, isClass));
    }

    private static int parameters(SyntaxNode function) {
        return (int) function.field("parameters").stream()
                .flatMap(parameters -> parameters.parts().stream())
                .filter(parameter -> !SEPARATORS.contains(parameter.type()))
                .count();
    }

    private void report(SyntaxTree tree, String capture, String code, String message) {
        long places = tree.captures().stream()
                .filter(found -> found.name().equals(capture))
                .count();
        tree.captures().stream()
                .filter(found -> found.name().equals(capture))
                .findFirst()
                .ifPresent(first -> file.report(
                        code, first.node().line(), message + (places > 1 ? ", in " + places + " places" : "")));
    }

    /** Python takes identifiers in their compatibility form (PEP 3131). */
    static String identifier(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
