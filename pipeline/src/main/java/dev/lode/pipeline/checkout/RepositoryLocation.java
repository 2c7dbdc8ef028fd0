package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A location, taken apart: a host and a path on it, or a directory of this machine. */
sealed interface RepositoryLocation {

    Pattern URL =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(?:([^/]*)@)?(\\[[^\\]/]*\\]|[^/:@]*)(?::(\\d*))?(/.*)?");
    Pattern SHORT_SSH = Pattern.compile("(?:([^@/:]+)@)?(\\[[^\\]/]+\\]|[^@/:]{2,}):(?!:)(.+)");
    Pattern USER = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)[^/]*@");

    /** The scheme that the settings must allow. */
    String scheme();

    /**
     * @param user name to log in with, or empty
     * @param password secret that the URL held, or empty
     * @param port as written, 0 for the scheme's own
     * @param path without slashes at its ends
     */
    record Network(String scheme, String user, String password, String host, int port, String path)
            implements RepositoryLocation {

        /**
         * Where people find it, the same for all spellings of one repository: lower case, without credentials and
         * {@code .git}, and https where the port is the scheme's own.
         */
        String home() {
            return (port == 0 ? "https" : scheme) + "://" + RepositoryName.of(this);
        }

        /** Without user and password; what is shown. */
        String url() {
            return scheme + "://" + host + (port == 0 ? "" : ":" + port) + "/" + path;
        }

        /** What to connect to; the password goes by a credentials provider only. */
        String address() {
            boolean named = scheme.equals("ssh") && !user.isEmpty();
            return named ? url().replaceFirst("://", Matcher.quoteReplacement("://" + user + "@")) : url();
        }

        @Override
        public String toString() {
            return url();
        }
    }

    record Local(Path path) implements RepositoryLocation {
        @Override
        public String scheme() {
            return "file";
        }
    }

    static RepositoryLocation parse(String location) {
        if (location.isBlank() || location.startsWith("-") || location.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw refused(location, "is no location of a repository");
        }
        if (Pattern.compile("^[A-Za-z0-9+.-]+::").matcher(location).find()) {
            throw refused(location, "names a helper program, and Lode runs none");
        }
        Matcher url = URL.matcher(location);
        if (url.matches()) {
            return ofUrl(location, url);
        }
        Matcher ssh = SHORT_SSH.matcher(location);
        if (ssh.matches()) {
            return network(
                    location, "ssh", Optional.ofNullable(ssh.group(1)).orElse(""), ssh.group(2), 0, ssh.group(3));
        }
        return local(location, location);
    }

    private static RepositoryLocation ofUrl(String location, Matcher url) {
        String scheme = url.group(1).toLowerCase(Locale.ROOT);
        String path = Optional.ofNullable(url.group(5)).orElse("");
        String host = url.group(3);
        if (scheme.equals("file")) {
            if (!host.isEmpty() && !host.equalsIgnoreCase("localhost")) {
                throw refused(location, "names a host in a file URL");
            }
            return local(location, path);
        }
        String digits = Optional.ofNullable(url.group(4)).orElse("");
        if (digits.length() > 5 || (!digits.isEmpty() && Integer.parseInt(digits) > 65535)) {
            throw refused(location, "names a port that does not exist");
        }
        int port = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        return network(location, scheme, Optional.ofNullable(url.group(2)).orElse(""), host, port, path);
    }

    private static Network network(String location, String scheme, String login, String host, int port, String path) {
        String trimmed = path.replaceAll("^/+|/+$", "");
        if (host.isEmpty()
                || trimmed.isEmpty()
                || host.startsWith("-")
                || login.startsWith("-")
                || trimmed.startsWith("-")) {
            throw refused(location, "is no location of a repository");
        }
        int colon = login.indexOf(':');
        return new Network(
                scheme,
                colon < 0 ? login : login.substring(0, colon),
                colon < 0 ? "" : login.substring(colon + 1),
                host.toLowerCase(Locale.ROOT),
                port == defaultPort(scheme) ? 0 : port,
                trimmed);
    }

    private static int defaultPort(String scheme) {
        return switch (scheme) {
            case "https" -> 443;
            case "http" -> 80;
            case "ssh" -> 22;
            default -> 0;
        };
    }

    private static Local local(String location, String path) {
        try {
            return new Local(Path.of(path).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw refused(location, "is no path");
        }
    }

    private static LodeException refused(String location, String why) {
        return new LodeException.Configuration(
                "URL_NOT_ALLOWED", "'" + shown(location) + "' " + why, "Use an https or ssh URL, or a path.");
    }

    /** A location without its secrets and without control characters. */
    static String shown(String location) {
        return USER.matcher(location).replaceFirst("$1***@").replaceAll("[\\x00-\\x1f\\x7f]", "?");
    }
}
