package dev.lode.spi;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern on paths: {@code *} and {@code ?} within a directory, <code>**&#47;</code> over any number of directories,
 * {@code {a,b}} for alternatives. A pattern without a slash is matched against the name alone.
 */
public final class Glob {

    private final Pattern pattern;
    private final boolean nameOnly;

    private Glob(Pattern pattern, boolean nameOnly) {
        this.pattern = pattern;
        this.nameOnly = nameOnly;
    }

    public static Glob of(String glob) {
        return new Glob(Pattern.compile(regex(glob), Pattern.DOTALL), glob.indexOf('/') < 0);
    }

    /** True when one of the globs matches. */
    public static boolean any(List<Glob> globs, String path) {
        return globs.stream().anyMatch(glob -> glob.matches(path));
    }

    public boolean matches(String path) {
        String subject = nameOnly ? path.substring(path.lastIndexOf('/') + 1) : path;
        return pattern.matcher(subject).matches();
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                // A group for each directory would need a stack as deep as the path.
                regex.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else {
                switch (c) {
                    case '*' -> regex.append("[^/]*");
                    case '?' -> regex.append("[^/]");
                    case '{' -> regex.append("(?:");
                    case '}' -> regex.append(')');
                    case ',' -> regex.append('|');
                    default -> regex.append(Pattern.quote(String.valueOf(c)));
                }
            }
        }
        return regex.toString();
    }
}
