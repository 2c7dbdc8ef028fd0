package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.spi.Miner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** The plugin of the walk-through as a jar, and a repository that it has something to say of. */
final class WalkthroughPlugin {

    static final Path FILES = Path.of("../docs/walkthrough");
    static final String NAME = "dev.lode.miners.dockerfile.DockerfileMiner";

    private WalkthroughPlugin() {}

    static Path repository(Path folder) throws Exception {
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

    static Path compiled(Path folder) throws IOException {
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

    static Path jar(Path folder) throws IOException {
        Path classes = compiled(folder);
        Path jar = folder.resolve("dockerfile-miner.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
            }
            zip.putNextEntry(new ZipEntry("META-INF/services/" + Miner.class.getName()));
            zip.write(NAME.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
