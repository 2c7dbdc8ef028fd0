package dev.lode.miners.runtimes;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file asks of a runtime.
 *
 * @param canonical as far as lines of releases are told apart: {@code 3.11} for Python 3.11.4, {@code 17} for Java
 *     17.0.9; a range without blanks; a word as it stands
 */
record Version(String canonical, Form form) {

    /** How much it says. */
    enum Form {
        /** One line of releases. */
        EXACT,
        /** It or a later one. */
        LEAST,
        /** Any within bounds. */
        RANGE,
        /** A name that moves, such as {@code latest}, or a variable that nothing here fills. */
        WORD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where the line of a number stands among those of its runtime: thousands for the first part, ones for the second. */
    OptionalInt rank() {
        if (form != Form.EXACT && form != Form.LEAST || !canonical.matches("\\d{1,5}(?:\\.\\d{1,3})?")) {
            return OptionalInt.empty();
        }
        String[] parts = canonical.split("\\.");
        return OptionalInt.of(Integer.parseInt(parts[0]) * 1_000 + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0));
    }

    /** Where nothing is said of the version. */
    static final Version ANY = new Version("*", Form.WORD);

    /** Parts of a number that tell lines of releases apart, where they are not two. */
    private static final Map<String, Integer> PARTS = Map.of("java", 1, "node", 1);

    /** A number behind what tools put before it, and before what tells builds of one release apart. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:v|go|python-|ruby-|node-)?(\\d{1,6}(?:\\.\\d{1,6}){0,3})(?:u\\d+|[-+_.a-z].*)?");

    private static final Pattern JAVA_VENDOR = Pattern.compile("(?:[a-z_]+(?:-[a-z_]+)*-)(\\d.*)");

    private static final Pattern EQUAL = Pattern.compile("===?\\s*(\\d[^,|\\s]*)");

    static Version of(String name, String stated) {
        String text = stated.strip();
        if (text.isEmpty() || text.equals("*") || text.equals("x")) {
            return ANY;
        }
        if (text.contains("${") || text.contains("$(") || text.contains("{{")) {
            return new Version(text, Form.WORD);
        }
        Matcher equal = EQUAL.matcher(text);
        return single(name, equal.matches() ? equal.group(1) : text);
    }

    private static Version single(String name, String text) {
        if (text.chars().anyMatch(c -> "<>=~^,| ".indexOf(c) >= 0)) {
            return new Version(withoutBlanks(text), Form.RANGE);
        }
        Matcher vendor = JAVA_VENDOR.matcher(text.toLowerCase(Locale.ROOT));
        String bare = name.equals("java") && vendor.matches() ? vendor.group(1) : text;
        Matcher number = NUMBER.matcher(bare.toLowerCase(Locale.ROOT));
        return number.matches() ? new Version(line(name, number.group(1)), Form.EXACT) : new Version(text, Form.WORD);
    }

    /** The same, and later ones. */
    Version orLater() {
        return form == Form.EXACT ? new Version(canonical, Form.LEAST) : this;
    }

    private static String line(String name, String number) {
        String[] parts = number.split("\\.");
        if (name.equals("java") && parts[0].equals("1") && parts.length > 1) {
            return parts[1];
        }
        int most = PARTS.getOrDefault(name, 2);
        StringBuilder line = new StringBuilder(parts[0]);
        for (int i = 1; i < Math.min(most, parts.length); i++) {
            line.append('.').append(parts[i]);
        }
        return line.toString();
    }

    /** Blanks between bounds stay, as one; those within a bound go. */
    private static String withoutBlanks(String range) {
        StringBuilder plain = new StringBuilder();
        for (String word : range.split("\\s+")) {
            boolean within = plain.isEmpty()
                    || "<>=~^!,|-".indexOf(plain.charAt(plain.length() - 1)) >= 0
                    || ",|".indexOf(word.charAt(0)) >= 0;
            plain.append(within ? "" : " ").append(word);
        }
        return plain.toString();
    }
}
