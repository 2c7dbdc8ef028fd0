package dev.lode.analyzers.dead;

import dev.lode.ontology.NodeTypes;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Value;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function or type, as far as it matters who reaches it.
 *
 * @param name its own, without what it belongs to and without parameters
 */
record Definition(
        NodeKey key, String language, String name, String kind, int line, int lastLine, List<String> decorators) {

    static Definition of(Node node) {
        int line = (int) node.whole("line", 0);
        return new Definition(
                node.key(),
                node.text("language").orElse(""),
                simple(node.key().text("name")),
                node.text("kind").orElse(""),
                line,
                (int) node.whole("end_line", line),
                texts(node, "decorators"));
    }

    static List<String> texts(Node node, String property) {
        return node.property(property).stream()
                .flatMap(value -> value instanceof Value.Many many ? many.values().stream() : Stream.of(value))
                .map(value -> value.plain().toString())
                .toList();
    }

    private static String simple(String name) {
        String bare = name.indexOf('(') < 0 ? name : name.substring(0, name.indexOf('('));
        return bare.substring(bare.lastIndexOf('.') + 1);
    }

    String path() {
        return key.text("path");
    }

    boolean isType() {
        return key.type().equals(NodeTypes.TYPE);
    }

    /** Whether it stands in nothing else. */
    boolean topLevel() {
        String name = key.text("name");
        int parameters = name.indexOf('(');
        return (parameters < 0 ? name : name.substring(0, parameters)).indexOf('.') < 0;
    }

    boolean holds(int at) {
        return line <= at && at <= lastLine;
    }

    boolean holds(Definition other) {
        return path().equals(other.path()) && line <= other.line && other.lastLine <= lastLine && !equals(other);
    }
}
