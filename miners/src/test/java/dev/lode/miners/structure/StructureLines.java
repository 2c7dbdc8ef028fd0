package dev.lode.miners.structure;

import dev.lode.spi.Fact;
import dev.lode.spi.Issue;
import dev.lode.spi.Node;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Definitions and imports that the miner finds below a folder, in the lines of the oracle. */
record StructureLines(List<String> lines, Map<String, List<String>> issues) {

    private static final List<String> SHOWN = List.of(
            "kind",
            "line",
            "end_line",
            "parameters",
            "complexity",
            "signature",
            "returns",
            "bases",
            "declared_type",
            "decorators");

    static StructureLines of(Path folder) {
        RecordingSink sink = new RecordingSink();
        new StructureMiner().mine(FolderCheckout.of(folder), sink);
        return new StructureLines(
                sink.facts().stream()
                        .map(StructureLines::line)
                        .filter(Objects::nonNull)
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
            case "Type", "Function", "Variable" ->
                Stream.concat(
                                Stream.of(
                                        node.type(),
                                        node.key().text("path"),
                                        node.key().text("name"),
                                        node.key().text("ordinal")),
                                SHOWN.stream().map(name -> node.text(name).orElse("-")))
                        .collect(Collectors.joining("\t"));
            case "Import" ->
                String.join(
                        "\t",
                        "Import",
                        node.key().text("path"),
                        node.key().text("line"),
                        node.key().text("name"),
                        node.text("binds").orElse("-"));
            default -> null;
        };
    }
}
