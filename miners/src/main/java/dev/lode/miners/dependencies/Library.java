package dev.lode.miners.dependencies;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A package of an ecosystem, whatever its version.
 *
 * @param purl package URL without version, in the canonical form of its type
 * @param ecosystem {@code maven}, {@code pypi}, {@code npm} or {@code golang}
 * @param name as people write it
 */
public record Library(String purl, String ecosystem, String name) {

    /** Group and artifact as they are. */
    public static Library maven(String group, String artifact) {
        return new Library("pkg:maven/" + encoded(group) + "/" + encoded(artifact), "maven", group + ":" + artifact);
    }

    /** Lower case, and runs of dashes, dots and underscores are one dash. */
    public static Library pypi(String name) {
        StringBuilder canonical = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean separator = c == '-' || c == '_' || c == '.';
            if (!separator) {
                canonical.append(c);
            } else if (!canonical.isEmpty() && canonical.charAt(canonical.length() - 1) != '-') {
                canonical.append('-');
            }
        }
        return new Library("pkg:pypi/" + encoded(canonical.toString()), "pypi", canonical.toString());
    }

    /** Lower case; a scope stays. */
    public static Library npm(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        int slash = plain.indexOf('/');
        String path = plain.startsWith("@") && slash > 0
                ? encoded(plain.substring(0, slash)) + "/" + encoded(plain.substring(slash + 1))
                : encoded(plain);
        return new Library("pkg:npm/" + path, "npm", plain);
    }

    /** @param path of the module, as imports begin with it */
    static Library go(String path) {
        String plain = path.toLowerCase(Locale.ROOT);
        String encoded = Stream.of(plain.split("/")).map(Library::encoded).collect(Collectors.joining("/"));
        return new Library("pkg:golang/" + encoded, "golang", path);
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c < 0x80 && Character.isLetterOrDigit(c)) || ".-_~".indexOf(c) >= 0;
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
