package dev.lode.miners.dependencies.locks;

import dev.lode.miners.dependencies.Library;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code packages} of {@code pnpm-lock.yaml}, line by line, for such files outgrow what is read of YAML: {@code
 * /a/1.0.0:} before format 6, {@code /a@1.0.0(peer):} in it, {@code a@1.0.0:} since 9.
 */
final class PnpmLock {

    private static final Pattern OLD = Pattern.compile("/((?:@[^/@\\s]+/)?[^/@\\s]+)/([^/_()\\s]+).*");
    private static final Pattern NEW = Pattern.compile("/?((?:@[^/@\\s]+/)?[^/@\\s]+)@([^()\\s]+).*");
    private static final int LONGEST = 4_000;

    private PnpmLock() {}

    static void read(String text, Pins pins) {
        boolean packages = false;
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            boolean top = !line.isBlank() && !Character.isWhitespace(line.charAt(0));
            packages = top ? line.startsWith("packages:") : packages;
            boolean entry = packages
                    && line.length() <= LONGEST
                    && line.startsWith("  ")
                    && line.length() > 3
                    && !Character.isWhitespace(line.charAt(2))
                    && line.stripTrailing().endsWith(":");
            if (entry) {
                pin(line.strip(), number, pins);
            }
        }
    }

    private static void pin(String entry, int line, Pins pins) {
        String bare = entry.substring(0, entry.length() - 1);
        boolean quoted = bare.length() > 1 && (bare.startsWith("'") || bare.startsWith("\""));
        String key = quoted ? bare.substring(1, bare.length() - 1) : bare;
        Matcher old = OLD.matcher(key);
        Matcher current = NEW.matcher(key);
        if (current.matches()) {
            pins.add(Library.npm(current.group(1)), current.group(2), line);
        } else if (old.matches()) {
            pins.add(Library.npm(old.group(1)), old.group(2), line);
        }
    }
}
