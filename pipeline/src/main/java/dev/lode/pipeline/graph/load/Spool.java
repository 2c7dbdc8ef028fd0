package dev.lode.pipeline.graph.load;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.staging.JsonDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a store that could not be reached is still to be given: the names of the snapshots. They are write-once, so
 * that their names are enough.
 */
public final class Spool {

    private final Path file;

    /** @param file need not exist */
    public Spool(Path file) {
        this.file = file;
    }

    /** The snapshots to load, or none when nothing waits. */
    public List<String> waiting() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return JsonDocument.read(Files.readString(file), Waiting.class).snapshots();
        } catch (IOException | IllegalArgumentException e) {
            throw new LodeException.Integrity(
                    "SPOOL_DAMAGED",
                    file.getFileName() + " cannot be read: " + e.getMessage(),
                    "move it away and run lode load, which loads all that is staged");
        }
    }

    /** Also for a caller that could not even open the store. */
    public void put(List<String> snapshots) {
        DurableFile.write(file, JsonDocument.of(new Waiting(snapshots)));
    }

    void clear() {
        DurableFile.write(file, "");
    }

    private record Waiting(List<String> snapshots) {}
}
