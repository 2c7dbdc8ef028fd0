package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BAD-INPUTS D01 to D03: what was changed between staging and loading is not loaded, and nothing beside it either. */
class DamagedStagingTest {

    @TempDir
    private static Path mined;

    @TempDir
    private Path folder;

    @BeforeAll
    static void mine() {
        Workplace place =
                Workplace.in(mined).reading(Samples.repository("web-shop"), Samples.repository("platform-infra"));
        assertThat(place.run("mine").code()).isZero();
    }

    @Test
    void aTruncatedLastLineIsRefused() {
        refused("STAGING_DAMAGED", "mine.jsonl", snapshot -> {
            byte[] bytes = Folders.bytes(snapshot.resolve("mine.jsonl"));
            write(snapshot.resolve("mine.jsonl"), Arrays.copyOf(bytes, bytes.length - 7));
        });
    }

    @Test
    void aFlippedByteIsRefused() {
        refused("STAGING_DAMAGED", "mine.jsonl", snapshot -> {
            byte[] bytes = Folders.bytes(snapshot.resolve("mine.jsonl"));
            bytes[bytes.length / 2] ^= 1;
            write(snapshot.resolve("mine.jsonl"), bytes);
        });
    }

    @Test
    void aMissingIndexIsRefused() {
        refused("SNAPSHOT_MISSING", "web-shop", snapshot -> {
            try {
                Files.delete(snapshot.resolve("index.json"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Test
    void theIndexOfAnotherSnapshotIsRefused() {
        refused("STAGING_DAMAGED", "platform-infra", snapshot -> {
            Path other = onlyFolder(snapshot.resolve("../../platform-infra"));
            write(snapshot.resolve("index.json"), Folders.bytes(other.resolve("index.json")));
        });
    }

    @Test
    void aFileThatTheIndexDoesNotListIsRefused() {
        refused("STAGING_DAMAGED", "more.jsonl", snapshot -> write(snapshot.resolve("more.jsonl"), new byte[0]));
    }

    @Test
    void anIndexThatPointsOutOfItsFolderIsRefused() {
        refused("STAGING_DAMAGED", "../mine.jsonl", snapshot -> {
            write(snapshot.resolve("../mine.jsonl"), Folders.bytes(snapshot.resolve("mine.jsonl")));
            String index = Folders.text(snapshot.resolve("index.json"));
            write(
                    snapshot.resolve("index.json"),
                    index.replace("\"mine.jsonl\"", "\"../mine.jsonl\"")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
    }

    @Test
    void anIndexThatIsNoJsonIsRefused() {
        refused("INDEX_UNREADABLE", "index.json", snapshot -> write(snapshot.resolve("index.json"), new byte[] {'{'}));
    }

    private void refused(String code, String named, Consumer<Path> damage) {
        Folders.copy(mined, folder);
        Workplace place = Workplace.in(folder);
        damage.accept(onlyFolder(place.staging().resolve("web-shop")));

        Outcome load = place.run("load");

        assertThat(load.code()).as(load.toString()).isEqualTo(4);
        assertThat(load.err()).contains(code, named).doesNotContain("\tat ");
        assertThat(load.err().lines().count()).isBetween(1L, 3L);
        assertThat(place.account().path("failure").path("code").asText()).isEqualTo(code);
        assertThat(place.account().path("failure").path("hint").asText()).isNotEmpty();
        assertThat(place.export()).as("nothing was written").isEmpty();
    }

    private static Path onlyFolder(Path parent) {
        return Folders.paths(parent).stream()
                .filter(path -> path.getParent().equals(parent) && Files.isDirectory(path))
                .reduce((one, two) -> {
                    throw new AssertionError(one + " and " + two);
                })
                .orElseThrow();
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
