package dev.lode.miners.dependencies.locks;

import dev.lode.miners.dependencies.Library;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code yarn.lock} of all ages: entries such as {@code "@a/b@^1.0.0", "@a/b@npm:^1.2":} with the version below. An entry
 * for a folder of the repository pins nothing.
 */
final class YarnLock {

    private static final Pattern ENTRY = Pattern.compile("\"?((?:@[^/@\\s\"]+/)?[^/@\\s\"]+)@([^\"]*)");
    private static final Pattern VERSION = Pattern.compile("  version:? \"?([^\"\\s]+)\"?");
    private static final Pattern ALIAS = Pattern.compile("npm:((?:@[^/@\\s\"]+/)?[^/@\\s\"]+)@.*");
    private static final int LONGEST = 20_000;

    private YarnLock() {}

    static void read(String text, Pins pins) {
        String name = "";
        int number = 0;
        int entryLine = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.length() > LONGEST) {
                continue;
            }
            Matcher version = VERSION.matcher(line);
            if (!line.isEmpty() && !Character.isWhitespace(line.charAt(0))) {
                name = name(line);
                entryLine = number;
            } else if (!name.isEmpty() && version.matches()) {
                pins.add(Library.npm(name), version.group(1), entryLine);
            }
        }
    }

    private static String name(String line) {
        Matcher entry = ENTRY.matcher(line);
        if (line.startsWith("#") || !line.endsWith(":") || !entry.lookingAt()) {
            return "";
        }
        String range = entry.group(2);
        boolean own = range.startsWith("workspace:") || range.startsWith("link:") || range.startsWith("portal:");
        Matcher alias = ALIAS.matcher(range);
        return own ? "" : alias.matches() ? alias.group(1) : entry.group(1);
    }
}
