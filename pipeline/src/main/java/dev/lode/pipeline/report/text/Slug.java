package dev.lode.pipeline.report.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A repository's name as the name of one folder: a slash becomes a plus, whatever else a file system or a link could
 * read differently is percent-encoded. Two names never share a slug.
 */
public final class Slug {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";

    private Slug() {}

    public static String of(String name) {
        StringBuilder slug = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            int value = octet & 0xFF;
            boolean leadingDot = value == '.' && slug.isEmpty();
            if (value == '/') {
                slug.append('+');
            } else if (PLAIN.indexOf(value) >= 0 && !leadingDot) {
                slug.append((char) value);
            } else {
                slug.append(String.format(Locale.ROOT, "%%%02X", value));
            }
        }
        return slug.toString();
    }
}
