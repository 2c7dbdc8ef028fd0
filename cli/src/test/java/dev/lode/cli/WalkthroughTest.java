package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.spi.Miner;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the walk-through of CONTRIBUTING.md does, with its files. */
class WalkthroughTest {

    private static final Path FILES = Path.of("../docs/walkthrough");
    private static final String PLUGIN = "dev.lode.miners.dockerfile.DockerfileMiner";

    @TempDir
    private Path folder;

    @Test
    void theMinerSaysWhatItsFixtureExpects() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {compiled().toUri().toURL()}, getClass().getClassLoader())) {
            Miner miner = (Miner) loader.loadClass(PLUGIN).getConstructor().newInstance();
            RecordingSink sink = new RecordingSink();
            miner.mine(FolderCheckout.of(FILES.resolve("fixture/input")), sink);
            assertThat(sink.lines()).isEqualTo(Files.readAllLines(FILES.resolve("fixture/expected.jsonl")));
        }
    }

    @Test
    void theQueryAnswersFromARepository() throws Exception {
        Path jar = packed(compiled());
        Path repository = repository();
        Path queries = Files.createDirectories(folder.resolve("queries"));
        Files.copy(FILES.resolve("base_images.cypher"), queries.resolve("base_images.cypher"));
        Files.copy(FILES.resolve("ontology.yml"), folder.resolve("words.yml"));
        Path settings = Files.writeString(folder.resolve("lode.yml"), """
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
                """.formatted(repository, jar, sha256(jar)));
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

    private Path repository() throws Exception {
        Path work = Files.createDirectories(folder.resolve("service"));
        Files.copy(FILES.resolve("fixture/input/Dockerfile"), work.resolve("Dockerfile"));
        for (List<String> command : List.of(
                List.of("git", "init", "-q", "-b", "main"),
                List.of("git", "add", "."),
                List.of("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-qm", "Start"))) {
            Process process = new ProcessBuilder(command)
                    .directory(work.toFile())
                    .inheritIO()
                    .start();
            assertThat(process.waitFor()).isZero();
        }
        return work;
    }

    private Path compiled() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        FILES.resolve("DockerfileMiner.java").toString());
        assertThat(status).isZero();
        return classes;
    }

    private Path packed(Path classes) throws IOException {
        Path jar = folder.resolve("dockerfile-miner.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
            }
            zip.putNextEntry(new ZipEntry("META-INF/services/" + Miner.class.getName()));
            zip.write(PLUGIN.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
