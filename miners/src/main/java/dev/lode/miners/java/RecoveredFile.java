package dev.lode.miners.java;

import dev.lode.miners.code.Capture;
import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.Definition;
import dev.lode.miners.code.Doubts;
import dev.lode.miners.code.Grammar;
import dev.lode.miners.code.Modules;
import dev.lode.miners.code.Scope;
import dev.lode.miners.code.ScopeStack;
import dev.lode.miners.code.SyntaxNode;
import dev.lode.miners.code.SyntaxTree;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import java.util.List;
import java.util.Optional;

/** Tells the declarations of a file with syntax errors, in the words of {@link Declarations}, and reports the errors. */
final class RecoveredFile {

    static final String QUERY = """
            (package_declaration) @package
            (import_declaration) @import
            (class_declaration) @class
            (interface_declaration) @interface
            (enum_declaration) @enum
            (record_declaration) @record
            (annotation_type_declaration) @annotation
            (method_declaration) @method
            (annotation_type_element_declaration) @method
            (constructor_declaration) @constructor
            (compact_constructor_declaration) @constructor
            (enum_constant) @constant
            (object_creation_expression (class_body)) @anonymous
            (ERROR) @error
            (MISSING) @error
            """;

    private final String repository;
    private final FileEntry entry;
    private final String text;
    private final Modules packages;
    private final FactSink sink;

    RecoveredFile(String repository, FileEntry entry, String text, Modules packages, FactSink sink) {
        this.repository = repository;
        this.entry = entry;
        this.text = text;
        this.packages = packages;
        this.sink = sink;
    }

    void read(SyntaxTree tree) {
        Optional<SyntaxNode> declaration =
                tree.captures("package").stream().map(Capture::node).findFirst();
        String name = declaration
                .flatMap(node -> node.parts().stream()
                        .filter(part -> part.type().endsWith("identifier"))
                        .findFirst())
                .map(node -> Written.plain(node.text()))
                .orElse("");
        CodeFile file = new CodeFile(repository, entry.path(), "java", name, text, sink);
        declaration.ifPresent(node -> {
            packages.add(name, JavaSource.isPackageFile(entry) && isDocumented(node));
            file.module(node.line());
        });
        read(tree, file);
        report(tree.captures("error"), "SYNTAX_ERROR", "cannot be parsed", file);
        report(tree.captures(Grammar.SKIPPED), "PARSE_SKIPPED", "too much that cannot be parsed", file);
    }

    private static void report(List<Capture> places, String code, String message, CodeFile file) {
        Doubts doubts = new Doubts(code, message);
        doubts.add(places);
        doubts.report(file);
    }

    private static void read(SyntaxTree tree, CodeFile file) {
        ScopeStack scopes = new ScopeStack(file.top());
        for (Capture capture : tree.captures()) {
            Optional<Scope> around = scopes.around(capture);
            switch (capture.name()) {
                case "package", Grammar.SKIPPED -> {}
                case "import" -> imports(capture.node(), file);
                case "error" -> scopes.enterUnparsed(capture);
                default ->
                    around.flatMap(scope -> within(scope, capture, file))
                            .ifPresent(scope -> scopes.enter(capture, scope));
            }
        }
    }

    private static Optional<Scope> within(Scope scope, Capture capture, CodeFile file) {
        SyntaxNode node = capture.node();
        String kind = capture.name();
        return switch (kind) {
            case "anonymous" -> node.field("type").map(type -> scope.within("new " + Written.raw(type.text())));
            case "constant" -> node.field("name").map(name -> scope.within(name.text()));
            case "method", "constructor" -> name(node).map(name -> function(scope, node, name, kind, file));
            default -> name(node).map(name -> file.type(scope, definition(node, name, kind)));
        };
    }

    private static Scope function(Scope scope, SyntaxNode node, String name, String kind, CodeFile file) {
        List<String> parameters = RecoveredParameters.of(node);
        String signature = name + "(" + String.join(", ", parameters) + ")";
        return file.function(scope, definition(node, signature, kind), parameters.size());
    }

    private static Definition definition(SyntaxNode node, String name, String kind) {
        return new Definition(name, kind, node.line(), node.endLine(), isDocumented(node));
    }

    private static Optional<String> name(SyntaxNode node) {
        return node.field("name").map(SyntaxNode::text).filter(name -> !name.isEmpty());
    }

    private static boolean isDocumented(SyntaxNode node) {
        return node.commentsBefore().stream().anyMatch(comment -> Documentation.isIn(comment.text()));
    }

    private static void imports(SyntaxNode node, CodeFile file) {
        String written = Written.plain(node.text());
        if (written.startsWith("import ") && written.endsWith(";")) {
            String name = written.substring("import ".length(), written.length() - 1);
            boolean isStatic = name.startsWith("static ");
            String target = name.substring(name.lastIndexOf(' ') + 1);
            file.imports(node.line(), isStatic ? target : name, target, isStatic);
        }
    }
}
