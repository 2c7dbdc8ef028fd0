package dev.lode.pipeline.staging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.staging.sort.StorageFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which snapshots are current: the file {@code landscape.json} of the workspace.
 *
 * @param repositories id of the current snapshot by name of the repository
 * @param portfolio id of the portfolio's
 */
public record Landscape(SortedMap<String, String> repositories, Optional<String> portfolio) {

    public static final String FILE = "landscape.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Landscape {
        repositories = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(repositories));
    }

    /** As it stands in the file; {@code portfolio} is empty where there is none. */
    private record Written(SortedMap<String, String> repositories, String portfolio) {}

    public static Landscape empty() {
        return new Landscape(new TreeMap<>(), Optional.empty());
    }

    public static Landscape read(Path workspace) {
        Path file = workspace.resolve(FILE);
        if (!Files.exists(file)) {
            return empty();
        }
        try {
            Written written = JSON.readValue(Files.readString(file), Written.class);
            written.repositories().values().forEach(Objects::requireNonNull);
            return new Landscape(
                    written.repositories(), Optional.of(written.portfolio()).filter(id -> !id.isEmpty()));
        } catch (JsonProcessingException | NullPointerException e) {
            throw new LodeException.Integrity(
                    "LANDSCAPE_UNREADABLE",
                    file + " cannot be read: "
                            + (e instanceof JsonProcessingException json
                                    ? json.getOriginalMessage()
                                    : "a name or id is missing"),
                    "Remove the file and run lode build again; staged snapshots are kept.");
        } catch (IOException e) {
            throw StorageFailure.of(file, e);
        }
    }

    public void write(Path workspace) {
        try {
            String json = JSON.writeValueAsString(new Written(repositories, portfolio.orElse("")));
            byte[] content = (json.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
            Folders.create(workspace);
            Folders.replace(workspace.resolve(FILE), content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With that snapshot in the place of the repository's, or portfolio's, present one. */
    public Landscape with(SnapshotName name) {
        if (name.isPortfolio()) {
            return new Landscape(repositories, Optional.of(name.id()));
        }
        SortedMap<String, String> more = new TreeMap<>(repositories);
        more.put(name.repository(), name.id());
        return new Landscape(more, portfolio);
    }

    public Landscape without(String repository) {
        SortedMap<String, String> fewer = new TreeMap<>(repositories);
        fewer.remove(repository);
        return new Landscape(fewer, portfolio);
    }

    /** The repositories' snapshots in order of their names, then the portfolio's. */
    public List<SnapshotName> snapshots() {
        List<SnapshotName> names = new ArrayList<>();
        repositories.forEach((repository, id) -> names.add(new SnapshotName(repository, id)));
        portfolio.ifPresent(id -> names.add(new SnapshotName("", id)));
        return names;
    }
}
