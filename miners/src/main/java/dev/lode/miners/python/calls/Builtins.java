package dev.lode.miners.python.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/** The names that every module of Python has, and the modules that come with it. */
final class Builtins {

    private static final Set<String> NAMES = names("python-builtins.txt");
    private static final Set<String> MODULES = names("python-standard-library.txt");

    private Builtins() {}

    static boolean has(String name) {
        return NAMES.contains(name);
    }

    /** @param name dotted */
    static boolean hasModule(String name) {
        return MODULES.contains(name.split("\\.", 2)[0]);
    }

    private static Set<String> names(String file) {
        try (InputStream names = Builtins.class.getResourceAsStream(file)) {
            String text = new String(Objects.requireNonNull(names).readAllBytes(), StandardCharsets.UTF_8);
            return Set.copyOf(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
