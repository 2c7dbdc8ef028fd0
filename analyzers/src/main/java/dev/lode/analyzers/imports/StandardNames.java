package dev.lode.analyzers.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/** The modules that come with a language, a line each in a resource of this package. */
record StandardNames(Set<String> names) {

    static StandardNames of(String resource) {
        try (InputStream stream = StandardNames.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return new StandardNames(Set.copyOf(text.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String name) {
        return names.contains(name);
    }
}
