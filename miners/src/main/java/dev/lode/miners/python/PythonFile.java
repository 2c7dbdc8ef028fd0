package dev.lode.miners.python;

import dev.lode.miners.code.Capture;
import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.Definition;
import dev.lode.miners.code.Scope;
import dev.lode.miners.code.ScopeStack;
import dev.lode.miners.code.SyntaxNode;
import dev.lode.miners.code.SyntaxTree;
import java.text.Normalizer;
import java.util.Optional;
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
            (raise_statement . (expression_list)) @python2
            (comparison_operator "<>" @python2)
            (ERROR) @error
            (MISSING) @error
            """;

    private static final Set<String> SEPARATORS = Set.of("positional_separator", "keyword_separator");

    private final CodeFile file;
    private final PythonImports imports;
    private final ScopeStack scopes;

    PythonFile(ModuleName module, CodeFile file) {
        this.file = file;
        this.imports = new PythonImports(module, file);
        this.scopes = new ScopeStack(file.top());
    }

    void read(SyntaxTree tree) {
        for (Capture capture : tree.captures()) {
            Optional<Scope> around = scopes.around(capture);
            switch (capture.name()) {
                case "class", "function" -> around.ifPresent(scope -> define(scope, capture));
                case "import" -> imports.read(capture.node());
                case "error" -> scopes.enterUnparsed(capture);
                default -> {}
            }
        }
        tree.report(file, "error", "SYNTAX_ERROR", "cannot be parsed");
        tree.report(file, "python2", "PYTHON_2", "a statement of Python 2");
    }

    private void define(Scope scope, Capture capture) {
        SyntaxNode node = capture.node();
        boolean isClass = capture.name().equals("class");
        String name = node.field("name").map(SyntaxNode::text).orElse("");
        if (name.isEmpty()) {
            return;
        }
        Definition definition = new Definition(
                identifier(name),
                isClass ? "class" : scope.isType() ? "method" : "function",
                node.line(),
                node.endLine(),
                node.field("body").filter(Docstring::isIn).isPresent());
        scopes.enter(
                capture, isClass ? file.type(scope, definition) : file.function(scope, definition, parameters(node)));
    }

    private static int parameters(SyntaxNode function) {
        return (int) function.field("parameters").stream()
                .flatMap(parameters -> parameters.parts().stream())
                .filter(parameter -> !SEPARATORS.contains(parameter.type()))
                .count();
    }

    /** Python takes identifiers in their compatibility form (PEP 3131). */
    static String identifier(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
