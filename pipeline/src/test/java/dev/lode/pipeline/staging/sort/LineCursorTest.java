package dev.lode.pipeline.staging.sort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineCursorTest {

    @TempDir
    Path folder;

    @Test
    void linesOfEveryLengthComeWhole() throws IOException {
        List<String> lines = List.of("", "a", "b".repeat(70_000), "", "c".repeat(65_535), "d".repeat(400_000), "last");
        Path file = Files.write(folder.resolve("lines"), lines);
        assertThat(read(LineCursor.of(file))).isEqualTo(lines);
    }

    @Test
    void lastLineNeedsNoLineFeed() throws IOException {
        Path file = Files.writeString(folder.resolve("lines"), "one\ntwo");
        assertThat(read(LineCursor.of(file))).containsExactly("one", "two");
    }

    @Test
    void stretchOfAFileIsReadAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("lines"), "one\ntwo\nthree\nfour\n");
        assertThat(read(LineCursor.of(file, 4, 10))).containsExactly("two", "three");
    }

    private static List<String> read(LineCursor lines) {
        List<String> read = new ArrayList<>();
        try (lines) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                read.add(new String(line, StandardCharsets.UTF_8));
            }
        }
        return read;
    }
}
