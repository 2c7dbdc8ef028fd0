package dev.lode.miners.dependencies.locks;

import dev.lode.miners.dependencies.Library;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one lock file pins, by library. */
final class Pins {

    private static final int LONGEST = 200;

    /**
     * A library and all versions of it.
     *
     * @param line of the first, from 1
     */
    record Pin(Library library, int line, SortedSet<String> versions) {}

    private final Map<String, Pin> byPurl = new TreeMap<>();

    /** Nothing where a name or version is empty, is no name, or is the path of a folder of the repository. */
    void add(Library library, String version, int line) {
        boolean valid = !library.name().isBlank()
                && !version.isBlank()
                && library.name().length() <= LONGEST
                && version.length() <= LONGEST
                && version.indexOf(':') < 0;
        if (valid) {
            byPurl.computeIfAbsent(library.purl(), purl -> new Pin(library, line, new TreeSet<>()))
                    .versions()
                    .add(version);
        }
    }

    Collection<Pin> all() {
        return byPurl.values();
    }
}
