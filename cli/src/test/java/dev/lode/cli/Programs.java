package dev.lode.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Other processes: git with nobody's configuration, and Lode itself as a person starts it. */
final class Programs {

    private static final long LIMIT_SECONDS = 120;

    private static final Map<String, String> GIT = Map.ofEntries(
            Map.entry("GIT_CONFIG_GLOBAL", "/dev/null"),
            Map.entry("GIT_CONFIG_SYSTEM", "/dev/null"),
            Map.entry("GIT_CONFIG_NOSYSTEM", "1"),
            Map.entry("GIT_AUTHOR_NAME", "Ada Lindgren"),
            Map.entry("GIT_AUTHOR_EMAIL", "ada@example.com"),
            Map.entry("GIT_AUTHOR_DATE", "2026-03-01T09:30:00Z"),
            Map.entry("GIT_COMMITTER_NAME", "Ada Lindgren"),
            Map.entry("GIT_COMMITTER_EMAIL", "ada@example.com"),
            Map.entry("GIT_COMMITTER_DATE", "2026-03-01T09:30:00Z"),
            Map.entry("GIT_TERMINAL_PROMPT", "0"),
            Map.entry("LC_ALL", "C"));

    private Programs() {}

    /** Runs git; what it prints. */
    static String git(Path folder, String... arguments) {
        return git(folder, new byte[0], arguments);
    }

    static String git(Path folder, byte[] input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
        command.addAll(Arrays.asList(arguments));
        return finished(folder, input, GIT, command);
    }

    static String run(Path folder, String... command) {
        return finished(folder, new byte[0], Map.of(), Arrays.asList(command));
    }

    private static String finished(Path folder, byte[] input, Map<String, String> variables, List<String> command) {
        Outcome outcome = outcome(folder, input, variables, command);
        if (outcome.code() != 0) {
            throw new AssertionError(command + " ended with " + outcome);
        }
        return outcome.out();
    }

    /** Lode as a process of its own. */
    static Outcome lode(Path folder, String... arguments) {
        return outcome(folder, new byte[0], Map.of(), lodeCommand(arguments));
    }

    /** Lode behind a shell pipe, such as {@code head -1}. */
    static Outcome lodeInto(Path folder, String pipe, String... arguments) {
        String command = String.join(
                " ",
                lodeCommand(arguments).stream().map(word -> "'" + word + "'").toList());
        return outcome(
                folder, new byte[0], Map.of(), List.of("bash", "-c", "set -o pipefail; " + command + " | " + pipe));
    }

    /** Processor time of Lode as a process of its own, which no other process of the machine makes longer. */
    static double secondsOfLode(Path folder, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\" > /dev/null", "lode"));
        command.addAll(lodeCommand(arguments));
        Outcome outcome = outcome(folder, new byte[0], Map.of("LC_ALL", "C"), command);
        if (outcome.code() != 0) {
            throw new AssertionError(outcome.toString());
        }
        return Arrays.stream(outcome.err().strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    static List<String> lodeCommand(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .reduce((left, right) -> left + File.pathSeparator + right)
                        .orElseThrow(),
                Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    static Outcome outcome(Path folder, byte[] input, Map<String, String> variables, List<String> command) {
        try {
            Path err = Files.createTempFile("lode-test", ".err");
            Process process = builder(folder, variables, command)
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().write(input);
            process.getOutputStream().close();
            String out;
            try (InputStream stream = process.getInputStream()) {
                out = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end within " + LIMIT_SECONDS + " s");
            }
            String said = Folders.text(err);
            Files.delete(err);
            return new Outcome(process.exitValue(), out, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lode as a process that the test may end; its streams go nowhere. */
    static Process start(Path folder, String... arguments) throws IOException {
        return builder(folder, Map.of(), lodeCommand(arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static ProcessBuilder builder(Path folder, Map<String, String> variables, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        // A hook that runs the tests must not have its repository read in the place of ours.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("LODE_"));
        builder.environment().putAll(variables);
        return builder;
    }
}
