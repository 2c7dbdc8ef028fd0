package dev.lode.pipeline.graph.load;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.staging.JsonDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
            return lines.map(DeadLetters::read).toList();
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

    private static String write(Refusal refusal) {
        return JsonDocument.line(new Letter(
                refusal.operation(),
                refusal.reason(),
                refusal.batch(),
                refusal.attempts(),
                ElementLines.map(refusal.element())));
    }

    private static Refusal read(String line) {
        Letter letter = JsonDocument.read(line, Letter.class);
        return new Refusal(
                letter.operation(),
                ElementLines.element(letter.element()),
                letter.reason(),
                letter.batch(),
                letter.attempts());
    }

    /** A line of the file. */
    private record Letter(String operation, String reason, int batch, int attempts, Map<String, Object> element) {}
}
