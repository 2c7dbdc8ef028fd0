package dev.lode.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Memory does not follow the length of a history: a million commits fit where the miner runs. Takes minutes. */
@Tag("truth")
class LongHistoryTruthTest {

    static List<String> analyzers() {
        return ServiceLoader.load(Analyzer.class).stream()
                .map(provider -> provider.get().describe())
                .filter(plugin -> plugin.reads().contains(RelationshipTypes.TOUCHES))
                .map(plugin -> plugin.id())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("analyzers")
    void aMillionCommitsFitIn512Megabytes(String analyzer) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongHistory.class.getName(),
                        analyzer,
                        "1000000")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).isNotBlank();
    }
}
