package dev.lode.pipeline.staging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class of the tests in a process of its own. */
final class ChildProcess {

    private ChildProcess() {}

    /** @param shell what is put before the command, such as a limit; ends in a semicolon */
    static Process start(String shell, Class<?> main, String... arguments) throws IOException {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        java.addAll(List.of(arguments));
        String command =
                java.stream().map(part -> "'" + part + "'").reduce("exec", (left, right) -> left + " " + right);
        return new ProcessBuilder("sh", "-c", shell + command)
                .redirectErrorStream(true)
                .start();
    }
}
