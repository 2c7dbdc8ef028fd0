package dev.lode.pipeline.graph.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
            List<String> snapshots = new ArrayList<>();
            ElementLines.parse(Files.readString(file)).path("snapshots").forEach(name -> snapshots.add(name.asText()));
            return snapshots;
        } catch (IOException | IllegalArgumentException e) {
            throw new LodeException.Integrity(
                    "SPOOL_DAMAGED",
                    file.getFileName() + " cannot be read: " + e.getMessage(),
                    "move it away and run lode load, which loads all that is staged");
        }
    }

    public void put(List<String> snapshots) {
        ObjectNode content = ElementLines.JSON.createObjectNode();
        ArrayNode names = content.putArray("snapshots");
        snapshots.forEach(names::add);
        DurableFile.write(file, content + "\n");
    }

    void clear() {
        DurableFile.write(file, "");
    }
}
