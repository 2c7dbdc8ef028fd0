package dev.lode.pipeline.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandscapeTest {

    @TempDir
    Path workspace;

    @Test
    void absentFileIsAnEmptyLandscape() {
        assertThat(Landscape.read(workspace)).isEqualTo(Landscape.empty());
    }

    @Test
    void writtenLandscapeIsReadBack() {
        Landscape landscape = Landscape.empty()
                .with(new SnapshotName("b", "2"))
                .with(new SnapshotName("a", "1"))
                .with(new SnapshotName("", "3"))
                .with(new SnapshotName("a", "4"))
                .with(new SnapshotName("c", "5"))
                .without("c");
        landscape.write(workspace);
        assertThat(Landscape.read(workspace)).isEqualTo(landscape);
        assertThat(landscape.snapshots())
                .containsExactly(new SnapshotName("a", "4"), new SnapshotName("b", "2"), new SnapshotName("", "3"));
        assertThat(workspace).isDirectoryNotContaining(path -> path.toString().endsWith(".new"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"repositories\":{}}",
                "{\"repositories\":{\"a\":null},\"portfolio\":\"\"}"
            })
    void brokenFileIsSaidToBe(String text) throws IOException {
        Files.writeString(workspace.resolve(Landscape.FILE), text);
        assertThatThrownBy(() -> Landscape.read(workspace))
                .isInstanceOf(LodeException.Integrity.class)
                .hasMessageContaining("landscape.json");
    }
}
