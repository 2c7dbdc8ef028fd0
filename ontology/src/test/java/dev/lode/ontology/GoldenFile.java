package dev.lode.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that a test holds against what it should be; {@code -Daccept=true} writes it instead. */
final class GoldenFile {

    private GoldenFile() {}

    static void check(Path file, String content) throws IOException {
        if (Boolean.getBoolean("accept")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("make accept rewrites " + file)
                .isEqualTo(content);
    }
}
