package dev.lode.pipeline.graph.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.graph.GraphStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that loads is killed at any time, and the next load ends in the same graph. */
class KilledLoadTest {

    private static final int KILLS = 20;
    private static final int LONGEST_MILLIS = 500;

    @TempDir
    Path folder;

    @Test
    void theNextLoadEndsInTheSameGraph() throws Exception {
        Random random = new Random(20);
        for (int kill = 0; kill < KILLS; kill++) {
            loadAndKill(random.nextInt(LONGEST_MILLIS));
            String target = random.nextBoolean() ? "before" : "after";
            try (GraphStore store = KilledLoader.open(folder)) {
                LoadReport report = KilledLoader.loader(store, folder).load(List.of(target));
                // A store that is too broken to go on is filled anew and says so; it is never trusted.
                assertThat(report.messages()).as("after kill %s", kill).allMatch(line -> line.contains("filled anew"));
                assertThat(new DeadLetters(folder.resolve("dead.jsonl")).list()).isEmpty();
                assertThat(new Verification(store, OntologyFile.builtIn(), KilledLoader.SHELF).verify(List.of(target)))
                        .as("after kill %s", kill)
                        .isEmpty();
                assertThat(store.damage()).isEmpty();
            }
        }
    }

    private void loadAndKill(int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLoader.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("ready");
            Thread.sleep(millis);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
