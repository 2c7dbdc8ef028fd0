package dev.lode.miners.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The git that the miner is held against, on one git directory: the program that {@code -Dtruth.git} names, else the one
 * on the path. Settings of whoever runs it do not count.
 */
record GitProgram(Path gitDirectory) {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?");

    /** Numbers of a release, as 2.43.2. */
    record Version(int major, int minor, int patch) {

        /** Out of what {@code git version} prints, which goes on after the numbers on some systems. */
        static Version in(String text) {
            Matcher numbers = VERSION.matcher(text);
            if (!numbers.find()) {
                throw new IllegalStateException("no version in " + text);
            }
            return new Version(
                    Integer.parseInt(numbers.group(1)),
                    Integer.parseInt(numbers.group(2)),
                    numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3)));
        }

        boolean before(int otherMajor, int otherMinor, int otherPatch) {
            return Arrays.compare(new int[] {major, minor, patch}, new int[] {otherMajor, otherMinor, otherPatch}) < 0;
        }

        @Override
        public String toString() {
            return major + "." + minor + "." + patch;
        }
    }

    private record Ended(int code, byte[] out, String error) {}

    Version version() {
        return Version.in(run("version"));
    }

    /**
     * What git prints. Names of old commits are in whatever encoding; what is no UTF-8 becomes replacement characters, as
     * in the miner.
     */
    String run(String... arguments) {
        return answer("", arguments);
    }

    String answer(String input, String... arguments) {
        Ended ended = start(input, arguments);
        if (ended.code != 0) {
            throw new IllegalStateException(
                    "git " + String.join(" ", arguments) + " ended with " + ended.code + ": " + ended.error);
        }
        return new String(ended.out, StandardCharsets.UTF_8);
    }

    /** A file as it is in a commit; empty when it is not there. */
    Optional<byte[]> content(String commit, String path) {
        Ended ended = start("", "cat-file", "blob", commit + ":" + path);
        return ended.code == 0 ? Optional.of(ended.out) : Optional.empty();
    }

    private Ended start(String input, String... arguments) {
        try {
            Path in = Files.writeString(Files.createTempFile("git", ".in"), input);
            Path out = Files.createTempFile("git", ".out");
            Path error = Files.createTempFile("git", ".err");
            ProcessBuilder builder = new ProcessBuilder(command(arguments))
                    .redirectInput(in.toFile())
                    .redirectOutput(Redirect.to(out.toFile()))
                    .redirectError(Redirect.to(error.toFile()));
            builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
            builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
            int code = builder.start().waitFor();
            Ended ended =
                    new Ended(code, Files.readAllBytes(out), Files.readString(error, StandardCharsets.ISO_8859_1));
            for (Path file : List.of(in, out, error)) {
                Files.delete(file);
            }
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> command(String... arguments) {
        // Git looks for .mailmap in a commit by itself only where the configuration says that there is no work tree.
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("truth.git", "git"),
                "--no-replace-objects",
                "-c",
                "mailmap.blob=HEAD:.mailmap",
                "--git-dir",
                gitDirectory.toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
