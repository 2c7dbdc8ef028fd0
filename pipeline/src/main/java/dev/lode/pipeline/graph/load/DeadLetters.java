package dev.lode.pipeline.graph.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The elements that a store refused, one file a store, one line an element. Every load tries them again and keeps
 * those that are refused again.
 */
public final class DeadLetters {

    private final Path file;

    /** @param file need not exist */
    public DeadLetters(Path file) {
        this.file = file;
    }

    public List<Refusal> list() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(ElementLines::parse).map(DeadLetters::read).toList();
        } catch (IOException | RuntimeException e) {
            throw new LodeException.Integrity(
                    "DEAD_LETTERS_DAMAGED",
                    file.getFileName() + " cannot be read: " + e.getMessage(),
                    "move it away, then run lode verify");
        }
    }

    void replace(List<Refusal> refusals) {
        DurableFile.write(
                file,
                refusals.stream()
                        .map(DeadLetters::write)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
    }

    private static ObjectNode write(Refusal refusal) {
        ObjectNode line = ElementLines.JSON.createObjectNode();
        line.put("operation", refusal.operation());
        line.put("reason", refusal.reason());
        line.put("batch", refusal.batch());
        line.put("attempts", refusal.attempts());
        return line.set("element", ElementLines.write(refusal.element()));
    }

    private static Refusal read(JsonNode line) {
        return new Refusal(
                line.path("operation").asText(),
                ElementLines.read(line.path("element")),
                line.path("reason").asText(),
                line.path("batch").asInt(),
                line.path("attempts").asInt());
    }
}
