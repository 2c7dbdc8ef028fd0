package dev.lode.sql.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where columns come from, by topic: each case is SQL and, behind two dashes, what it says. */
class ColumnLineageTest {

    private static final Path CASES = Path.of("src/test/resources/columns");

    static Stream<LineageCase> cases() throws IOException {
        List<LineageCase> cases = new ArrayList<>();
        for (Path file : files()) {
            cases.addAll(LineageCase.of(file));
        }
        return cases.stream();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void columnsComeFromWhereTheStatementSays(LineageCase each) {
        if (!Boolean.getBoolean("accept")) {
            assertThat(each.actual()).isEqualTo(each.expected());
        }
    }

    @Test
    void casesAreWrittenAsTheyAreRead() throws IOException {
        for (Path file : files()) {
            StringBuilder text = new StringBuilder();
            for (LineageCase each : LineageCase.of(file)) {
                text.append(each.written(Boolean.getBoolean("accept")));
            }
            if (Boolean.getBoolean("accept")) {
                Files.writeString(file, text);
            }
            assertThat(text).hasToString(Files.readString(file));
        }
    }
}
