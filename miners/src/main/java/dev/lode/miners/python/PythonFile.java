package dev.lode.miners.python;

import dev.lode.miners.code.Capture;
import dev.lode.miners.code.CodeFile;
import dev.lode.miners.code.Definition;
import dev.lode.miners.code.Doubts;
import dev.lode.miners.code.Grammar;
import dev.lode.miners.code.Head;
import dev.lode.miners.code.Scope;
import dev.lode.miners.code.ScopeStack;
import dev.lode.miners.code.SyntaxNode;
import dev.lode.miners.code.SyntaxTree;
import dev.lode.miners.python.calls.CallGraph;
import dev.lode.miners.python.calls.CodeReader;
import dev.lode.miners.python.calls.Field;
import dev.lode.spi.NodeKey;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the definitions of one file, top to bottom. */
final class PythonFile {

    static final String QUERY = """
            (class_definition name: (identifier)) @class
            (function_definition name: (identifier)) @function
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

    private final ModuleName module;
    private final CodeFile file;
    private final PythonImports imports;
    private final Doubts errors = new Doubts("SYNTAX_ERROR", "cannot be parsed");
    private final Doubts skipped = new Doubts("PARSE_SKIPPED", "too much that cannot be parsed");
    private final Doubts statementsOfPython2 = new Doubts("PYTHON_2", "a statement of Python 2");

    private final CodeReader code;
    private final Map<ReadFile.Place, NodeKey> definitions = new HashMap<>();
    private final Map<String, Scope> types = new HashMap<>();
    private boolean broken;
    private boolean documented;

    PythonFile(String path, ModuleName module, CodeFile file) {
        this.module = module;
        this.file = file;
        this.imports = new PythonImports(module, file);
        this.code = new CodeReader(
                path, (level, name) -> module.resolve(level, name).orElse(null));
    }

    ReadFile read(String text, Grammar grammar) {
        grammar.parse(text, tree -> {
            documented = Docstring.isIn(tree.root());
            broken = tree.root().hasError();
            if (!broken) {
                read(tree);
            }
        });
        if (broken) {
            TopLevel.parts(text).forEach(part -> grammar.parse(part.text(), part.line(), this::read));
        }
        fields();
        report();
        return new ReadFile(file.top().declaredBy(), documented, definitions, code.code(module.name()));
    }

    private void read(SyntaxTree tree) {
        try {
            code.read(tree.copy().get());
        } catch (StackOverflowError e) {
            file.report("CALLS_SKIPPED", 1, CallGraph.TOO_DEEP);
        }
        ScopeStack scopes = new ScopeStack(file.top());
        for (Capture capture : tree.captures()) {
            Optional<Scope> around = scopes.around(capture);
            switch (capture.name()) {
                case "class", "function" -> around.ifPresent(scope -> scopes.enter(capture, define(scope, capture)));
                case "import" -> imports.read(capture.node());
                case "error" -> scopes.enterUnparsed(capture);
                default -> {}
            }
        }
        errors.add(tree.captures("error"));
        skipped.add(tree.captures(Grammar.SKIPPED));
        statementsOfPython2.add(tree.captures("python2"));
    }

    private void report() {
        errors.report(file);
        skipped.report(file);
        statementsOfPython2.report(file);
    }

    private Scope define(Scope scope, Capture capture) {
        SyntaxNode node = capture.node();
        boolean isClass = capture.name().equals("class");
        Definition definition = new Definition(
                identifier(node.field("name").map(SyntaxNode::text).orElse("")),
                isClass ? "class" : scope.isType() ? "method" : "function",
                node.line(),
                node.endLine(),
                node.field("body").filter(Docstring::isIn).isPresent());
        Head head = code.head(scope.nameOf(definition.name()), definition.line());
        Scope within = isClass
                ? file.type(scope, definition, head::of)
                : file.function(scope, definition, parameters(node), head::of);
        NodeKey key = within.declaredBy();
        if (key != null) {
            definitions.put(new ReadFile.Place(within.name(), definition.line()), key);
        }
        if (isClass) {
            types.putIfAbsent(within.name(), within);
        }
        return within;
    }

    /** Fields of classes that could not be read are left out with them. */
    private void fields() {
        for (Field field : code.fields()) {
            int dot = field.name().lastIndexOf('.');
            Scope owner = dot < 0 ? file.top() : types.get(field.name().substring(0, dot));
            if (owner != null) {
                Definition definition = new Definition(
                        field.name().substring(dot + 1), field.kind(), field.line(), field.endLine(), false);
                file.variable(owner, definition, Head.NONE.declaredType(field.type())::of);
            }
        }
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
