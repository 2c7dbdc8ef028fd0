package dev.lode.spi;

import java.nio.file.Path;
import java.util.List;

/**
 * What a person says of the Java of a landscape.
 *
 * @param jars of what its code is compiled against, in the order of a class path
 * @param digest of what they hold; empty where there are none
 */
public record JavaSettings(List<Path> jars, String digest) {

    private static final JavaSettings NONE = new JavaSettings(List.of(), "");

    public JavaSettings {
        jars = List.copyOf(jars);
    }

    /** Where nobody says anything. */
    public static JavaSettings none() {
        return NONE;
    }
}
