package dev.lode.pipeline.graph.bolt;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real Bolt server in a process of its own, one for all tests of this JVM; it ends when the JVM does. */
public final class ServerProcess {

    private static final Path MODULE = Path.of("boltserver/target");

    private static int port;

    private ServerProcess() {}

    public static synchronized int port() {
        if (port == 0) {
            port = start();
        }
        return port;
    }

    private static int start() {
        try {
            Path folder = Files.createTempDirectory("lode-boltserver");
            String classPath = MODULE.resolve("classes")
                    + File.pathSeparator
                    + Files.readString(MODULE.resolve("classpath.txt")).strip();
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            // What starts in half the time is faster for a few small graphs.
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx512m",
                            "--add-opens=java.base/java.nio=ALL-UNNAMED",
                            "-cp",
                            classPath,
                            "dev.lode.boltserver.BoltServer",
                            folder.toString()))
                    .redirectError(folder.resolve("errors.txt").toFile())
                    .start();
            return readPort(process, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int readPort(Process process, Path folder) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("port ")) {
                Thread.ofPlatform().daemon().start(() -> out.lines().forEach(ignored -> {}));
                return Integer.parseInt(line.substring(5));
            }
        }
        throw new IllegalStateException(Files.readString(folder.resolve("errors.txt")));
    }
}
