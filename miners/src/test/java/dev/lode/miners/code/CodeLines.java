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
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Definitions and imports in lines, fields separated by tabs, for comparing a miner with a language's own parser. */
public record CodeLines(List<String> lines, Map<String, List<String>> issues) {

    /** What a miner finds below a folder. */
    public static CodeLines of(Miner miner, Path folder) {
        RecordingSink sink = new RecordingSink();
        miner.mine(FolderCheckout.of(folder), sink);
        return new CodeLines(
                sink.facts().stream()
                        .map(CodeLines::line)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList(),
                sink.issues().stream()
                        .collect(Collectors.groupingBy(
                                Issue::path, Collectors.mapping(Issue::code, Collectors.toList()))));
    }

    private static @Nullable String line(Fact fact) {
        if (!(fact instanceof Node node)) {
            return null;
        }
        return switch (node.type()) {
            case "Type", "Function" ->
                String.join(
                        "\t",
                        node.type(),
                        node.key().text("path"),
                        node.key().text("name"),
                        node.key().text("ordinal"),
                        node.text("kind").orElse("-"),
                        node.text("line").orElse("-"),
                        node.text("end_line").orElse("-"),
                        node.text("documented").orElse("-"),
                        node.text("parameters").orElse("-"));
            case "Import" ->
                String.join(
                        "\t",
                        "Import",
                        node.key().text("path"),
                        node.key().text("line"),
                        node.key().text("name"));
            default -> null;
        };
    }

    /** The path that a line is about. */
    public static String path(String line) {
        return line.split("\t", -1)[1];
    }
}
