package dev.lode.miners.structure.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that the language, browsers and Node give to every file. */
final class Globals {

    private static final Set<String> NAMES = read();

    private Globals() {}

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> read() {
        try (InputStream stream = Globals.class.getResourceAsStream("globals.txt")) {
            if (stream == null) {
                throw new IllegalStateException("no resource globals.txt");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
