package dev.lode.miners.code;

import dev.lode.spi.Fact;
import dev.lode.spi.Issue;
import dev.lode.spi.Miner;
import dev.lode.spi.Node;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Definitions, imports, fields and calls in lines, fields separated by tabs, for comparing a miner with a language's own parser. */
public record CodeLines(List<String> lines, Map<String, List<String>> issues) {

    /** What a miner finds below a folder. */
    public static CodeLines of(Miner miner, Path folder) {
        RecordingSink sink = new RecordingSink();
        miner.mine(FolderCheckout.of(folder), sink);
        return new CodeLines(
                sink.facts().stream().flatMap(CodeLines::lines).sorted().toList(),
                sink.issues().stream()
                        .collect(Collectors.groupingBy(
                                Issue::path, Collectors.mapping(Issue::code, Collectors.toList()))));
    }

    private static Stream<String> lines(Fact fact) {
        if (!(fact instanceof Node node)) {
            return Stream.of();
        }
        String path = node.key().values().containsKey("path") ? node.key().text("path") : "";
        return switch (node.type()) {
            case "Type", "Function" -> Stream.of(definition(node, path));
            case "Import" ->
                Stream.of(String.join(
                        "\t",
                        "Import",
                        path,
                        node.key().text("line"),
                        node.key().text("name"),
                        isWhole(node) ? text(node, "binds") : ""));
            case "Variable" ->
                Stream.of(String.join(
                        "\t",
                        "Variable",
                        path,
                        node.key().text("name"),
                        text(node, "kind"),
                        text(node, "line"),
                        text(node, "end_line"),
                        node.text("declared_type").orElse("")
                                + (node.text("language").orElse("").equals("java") ? "\t" + javaField(node) : "")));
            case "Call" -> calls(node, path);
            default -> Stream.of();
        };
    }

    private static String definition(Node node, String path) {
        String line = String.join(
                "\t",
                node.type(),
                path,
                node.key().text("name"),
                node.key().text("ordinal"),
                text(node, "kind"),
                text(node, "line"),
                text(node, "end_line"),
                text(node, "documented"),
                text(node, "parameters"));
        return isWhole(node) ? line + "\t" + details(node) : line;
    }

    /** All that the ontology words is held to the language's own parser. */
    private static boolean isWhole(Node node) {
        return Set.of("python", "java").contains(node.text("language").orElse(""));
    }

    private static String javaField(Node node) {
        return String.join("\t", node.key().text("ordinal"), text(node, "documented"), list(node, "decorators"));
    }

    private static String details(Node node) {
        return String.join(
                "\t",
                list(node, "decorators"),
                node.type().equals("Type") ? list(node, "bases") : "-",
                node.type().equals("Function") ? list(node, "signature") : "-",
                node.text("returns").orElse(""),
                text(node, "complexity"));
    }

    /** A line for each line of the file, with the number of calls in it. */
    private static Stream<String> calls(Node node, String path) {
        Map<Object, Long> counts = values(node, "lines").stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> String.join(
                        "\t",
                        "Call",
                        path,
                        node.key().text("caller"),
                        node.key().text("ordinal"),
                        entry.getKey().toString(),
                        node.key().text("name"),
                        entry.getValue().toString()));
    }

    private static String text(Node node, String property) {
        return node.text(property).orElse("-");
    }

    private static String list(Node node, String property) {
        return values(node, property).stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static List<?> values(Node node, String property) {
        return Optional.ofNullable(node.properties().get(property))
                .map(value -> (List<?>) value.plain())
                .orElse(List.of());
    }

    /** The path that a line is about. */
    public static String path(String line) {
        return line.split("\t", -1)[1];
    }
}
