package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.spi.Miner;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the walk-through of CONTRIBUTING.md does, with its files. */
class WalkthroughTest {

    @TempDir
    private Path folder;

    @Test
    void theMinerSaysWhatItsFixtureExpects() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {WalkthroughPlugin.compiled(folder).toUri().toURL()},
                getClass().getClassLoader())) {
            Miner miner = (Miner)
                    loader.loadClass(WalkthroughPlugin.NAME).getConstructor().newInstance();
            RecordingSink sink = new RecordingSink();
            miner.mine(FolderCheckout.of(WalkthroughPlugin.FILES.resolve("fixture/input")), sink);
            assertThat(sink.lines())
                    .isEqualTo(Files.readAllLines(WalkthroughPlugin.FILES.resolve("fixture/expected.jsonl")));
        }
    }

    @Test
    void theQueryAnswersFromARepository() throws Exception {
        Path jar = WalkthroughPlugin.jar(folder);
        Path repository = WalkthroughPlugin.repository(folder);
        Path queries = Files.createDirectories(folder.resolve("queries"));
        Files.copy(WalkthroughPlugin.FILES.resolve("base_images.cypher"), queries.resolve("base_images.cypher"));
        Files.copy(WalkthroughPlugin.FILES.resolve("ontology.yml"), folder.resolve("words.yml"));
        Path settings = Files.writeString(
                folder.resolve("lode.yml"), """
                repositories:
                  - path: %s
                    name: service
                workspace: ws
                reports: reports
                extensions:
                  ontology: words.yml
                  queries: queries
                  plugins:
                    - jar: %s
                      sha256: %s
                """.formatted(repository, jar, WalkthroughPlugin.sha256(jar)));
        assertThat(run("build", "--config", settings.toString())).contains("mined      service");
        assertThat(run("query", "base_images", "--config", settings.toString(), "--output", "csv"))
                .isEqualTo("image,repository,path,line\npython:3.12-slim,service,Dockerfile,3\n");
        assertThat(run("verify", "--config", settings.toString(), "--output", "jsonl"))
                .isEmpty();
    }

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Lode(new Console(stream(out), stream(err), false), Map.of()).run(arguments);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(OutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }
}
