package dev.lode.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.pipeline.query.QueryRegistry;
import dev.lode.pipeline.query.Table;
import dev.lode.spi.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a small landscape, byte by byte; {@code -Daccept=true} writes what came out over the expectation. */
class ReportsTest {

    private static final Path LANDSCAPE = Path.of("src/test/resources/reports/landscape");

    @TempDir
    Path folder;

    @Test
    void rendersThePagesOfALandscape() throws IOException {
        Reports.Summary summary = render(List.of());

        if (Boolean.getBoolean("accept")) {
            ExpectedFolder.replace(LANDSCAPE.resolve("expected"), files(folder));
        }
        assertThat(files(folder)).isEqualTo(files(LANDSCAPE.resolve("expected")));
        assertThat(summary.pages()).isEqualTo(13);
        assertThat(summary.written()).isEqualTo(summary.files());
    }

    private Reports.Summary render(List<String> names) {
        Answers answers = new ListedAnswers(QueryRegistry.builtIn(), LANDSCAPE.resolve("answers"));
        return new Reports(TemplateSet.builtIn(), "0.1.0")
                .render(new Reports.Request(answers, rejects(), folder, names));
    }

    static Table rejects() {
        return new Table(
                List.of("repository", "kind", "reason", "count"),
                List.of(List.of(
                        Optional.of(Value.of("github.com/acme/orders-dbt")),
                        Optional.of(Value.of("dbt")),
                        Optional.of(Value.of("dangling")),
                        Optional.of(Value.of(2)))));
    }

    static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
