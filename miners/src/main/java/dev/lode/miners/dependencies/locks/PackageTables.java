package dev.lode.miners.dependencies.locks;

import dev.lode.miners.dependencies.Library;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables {@code [[package]]} of {@code poetry.lock}, {@code uv.lock} and {@code pdm.lock}, line by line: these files are
 * written by their tools in one form, and are large. The project itself, which uv lists too, pins nothing.
 */
final class PackageTables {

    private static final Pattern VALUE = Pattern.compile("(name|version) = \"([^\"]{1,200})\"");

    private PackageTables() {}

    static void read(String text, Pins pins) {
        boolean table = false;
        boolean own = false;
        String name = "";
        String version = "";
        int start = 0;
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.startsWith("[")) {
                flush(name, version, own, start, pins);
                table = line.startsWith("[[package]]");
                start = number;
                name = "";
                version = "";
                own = false;
                continue;
            }
            Matcher value = VALUE.matcher(line.length() > 300 ? "" : line);
            if (table && value.matches()) {
                name = value.group(1).equals("name") ? value.group(2) : name;
                version = value.group(1).equals("version") ? value.group(2) : version;
            }
            own |= table && (line.startsWith("source = { virtual") || line.startsWith("source = { editable"));
        }
        flush(name, version, own, start, pins);
    }

    private static void flush(String name, String version, boolean own, int line, Pins pins) {
        if (!own && !name.isEmpty()) {
            pins.add(Library.pypi(name), version, line);
        }
    }
}
