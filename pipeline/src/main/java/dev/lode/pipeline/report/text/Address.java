package dev.lode.pipeline.report.text;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Link targets: percent-encoded, and either relative or on the https host where a repository says it is. */
public final class Address {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+";

    private Address() {}

    /** A path of names between slashes. */
    public static String path(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            int value = octet & 0xFF;
            if (value == '/' || PLAIN.indexOf(value) >= 0) {
                encoded.append((char) value);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", value));
            }
        }
        return encoded.toString();
    }

    /** Where a repository can be looked at, without a trailing {@code .git}; empty when that is no plain https URL. */
    public static Optional<String> hosting(String url) {
        try {
            URI uri = URI.create(url);
            String host = uri.getHost();
            String path = uri.getPath();
            if (!"https".equals(uri.getScheme()) || host == null || path == null || uri.getUserInfo() != null) {
                return Optional.empty();
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String trimmed = path.replaceAll("/+$", "").replaceAll("\\.git$", "");
            return Optional.of("https://" + host + port + path(trimmed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A file at a commit on the hosting site. GitLab and its kin put a dash before the view, GitHub does not. */
    public static String file(String hosting, String commit, String path, long line) {
        String view = hosting.startsWith("https://gitlab") ? "/-/blob/" : "/blob/";
        return hosting + view + commit + "/" + path(path) + (line > 0 ? "#L" + line : "");
    }

    public static String commit(String hosting, String commit) {
        return hosting + (hosting.startsWith("https://gitlab") ? "/-/commit/" : "/commit/") + commit;
    }
}
