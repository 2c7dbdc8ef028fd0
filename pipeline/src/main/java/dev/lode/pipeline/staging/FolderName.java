package dev.lode.pipeline.staging;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The folder of a repository, under the staging area as among the reports. No two repositories share one, on a file system that ignores case
 * neither: {@code /} becomes {@code +}; what is not a letter, digit, dot, hyphen or underscore is percent-encoded, and
 * so are a leading dot and a leading underscore, which marks our own folders; a name that is long or has capital letters
 * ends in a tilde and a hash of the whole.
 */
public final class FolderName {

    static final String PORTFOLIO = "_portfolio";

    private static final int LONGEST = 100;
    private static final int HASH_DIGITS = 16;

    private FolderName() {}

    static String of(SnapshotName name) {
        return name.isPortfolio() ? PORTFOLIO : of(name.repository());
    }

    public static String of(String repository) {
        StringBuilder folder = new StringBuilder();
        for (byte b : repository.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c == '/') {
                folder.append('+');
            } else if (plain(c, folder.isEmpty())) {
                folder.append(c);
            } else {
                folder.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        boolean capitals = repository.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        return folder.length() <= LONGEST && !capitals
                ? folder.toString()
                : folder.substring(0, Math.min(LONGEST, folder.length()))
                        + "~"
                        + Fingerprint.sha256(repository).substring(0, HASH_DIGITS);
    }

    private static boolean plain(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        return letter || (!first && (c == '.' || c == '_'));
    }
}
