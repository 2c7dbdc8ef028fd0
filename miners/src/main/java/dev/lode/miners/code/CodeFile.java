package dev.lode.miners.code;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a source file defines and imports. Definitions are to be told in the order of the source, outer ones
 * first: the n-th of a name gets ordinal n.
 */
public final class CodeFile {

    private final String repository;
    private final String path;
    private final String language;
    private final String module;
    private final FactSink sink;
    private final NodeKey file;
    private final LineIndex lines;
    private final Map<String, Integer> typeOrdinals = new HashMap<>();
    private final Map<String, Integer> functionOrdinals = new HashMap<>();
    private final Map<String, Integer> variableOrdinals = new HashMap<>();

    /**
     * @param module name of the module that the file belongs to, or empty where it has none
     * @param text of the whole file, with one kind of line end
     */
    public CodeFile(String repository, String path, String language, String module, String text, FactSink sink) {
        this.repository = repository;
        this.path = path;
        this.language = language;
        this.module = module;
        this.sink = sink;
        this.file = Keys.file(repository, path);
        this.lines = LineIndex.of(text);
        sink.emit(Node.of(file));
    }

    /** The top of the file. */
    public Scope top() {
        return new Scope("", module.isEmpty() ? null : Keys.module(repository, language, module));
    }

    /** @param line where the file says so; nothing is told of a file without a module */
    public void module(int line) {
        if (module.isEmpty()) {
            return;
        }
        relate(RelationshipTypes.DEFINES, file, Keys.module(repository, language, module), line);
    }

    /** A class, interface, enum, record or annotation; the result is the scope within it. */
    public Scope type(Scope scope, Definition definition) {
        return type(scope, definition, UnaryOperator.identity());
    }

    /** @param more adds what only some languages say */
    public Scope type(Scope scope, Definition definition, UnaryOperator<Node> more) {
        String name = scope.nameOf(definition.name());
        NodeKey key = Keys.type(repository, path, name, typeOrdinals.merge(name, 1, Integer::sum));
        return define(scope, name, more.apply(chunk(Node.of(key), definition)), definition);
    }

    /** A function, method or constructor; the result is the scope within it. */
    public Scope function(Scope scope, Definition definition, int parameters) {
        return function(scope, definition, parameters, UnaryOperator.identity());
    }

    /** @param more adds what only some languages say */
    public Scope function(Scope scope, Definition definition, int parameters, UnaryOperator<Node> more) {
        String name = scope.nameOf(definition.name());
        NodeKey key = Keys.function(repository, path, name, functionOrdinals.merge(name, 1, Integer::sum));
        Node node = chunk(Node.of(key), definition).with("parameters", parameters);
        return define(scope, name, more.apply(node), definition);
    }

    /**
     * A field of a type or a variable of a module.
     *
     * @param more adds what only some languages say
     */
    public void variable(Scope scope, Definition definition, UnaryOperator<Node> more) {
        String name = scope.nameOf(definition.name());
        NodeKey key = Keys.variable(repository, path, name, variableOrdinals.merge(name, 1, Integer::sum));
        define(scope, name, more.apply(Node.of(key)), definition);
    }

    /** What one searches for: its text can be told from the one that it had before. */
    private Node chunk(Node node, Definition definition) {
        return node.with("text_hash", lines.hash(definition.line(), definition.endLine()));
    }

    private Scope define(Scope scope, String name, Node node, Definition definition) {
        sink.emit(node.with("language", language)
                .with("kind", definition.kind())
                .with("line", definition.line())
                .with("end_line", definition.endLine())
                .with("documented", definition.documented())
                .with("qualified_name", module.isEmpty() ? name : module + "." + name));
        relate(RelationshipTypes.DEFINES, file, node.key(), definition.line());
        if (scope.declaredBy() != null) {
            relate(RelationshipTypes.DECLARES, scope.declaredBy(), node.key(), definition.line());
        }
        return new Scope(name, node.key());
    }

    /**
     * An import.
     *
     * @param target the absolute dotted name that it asks for, if that can be told
     * @param isStatic whether it is a static import, in a language that has such
     */
    public void imports(int line, String name, @Nullable String target, @Nullable Boolean isStatic) {
        imports(line, name, target, isStatic, null);
    }

    /** @param binds the name that it gives to what it asks for, where that is another one */
    public void imports(
            int line, String name, @Nullable String target, @Nullable Boolean isStatic, @Nullable String binds) {
        Node node = Node.of(Keys.importStatement(repository, path, line, name)).with("language", language);
        node = target == null ? node : node.with("target", target);
        node = isStatic == null ? node : node.with("static", isStatic);
        node = binds == null ? node : node.with("binds", binds);
        sink.emit(node);
        relate(RelationshipTypes.CONTAINS, file, node.key(), line);
    }

    /** Something in the file that could not be read; facts of it may be missing. */
    public void report(String code, int line, String message) {
        sink.report(Issue.warning(code, path, line, message));
    }

    private void relate(String type, NodeKey start, NodeKey end, int line) {
        sink.emit(Relationship.of(type, start, end, Evidence.resolved(path, line)));
    }
}
