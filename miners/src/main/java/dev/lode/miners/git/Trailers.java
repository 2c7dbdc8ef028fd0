package dev.lode.miners.git;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines {@code Key: value} at the end of a message, found as {@code git log --format=%(trailers)} finds them: in the
 * last paragraph that is not the first, when it holds nothing else, or when git itself wrote one of its lines and at
 * least a quarter are such lines. A line that begins with space goes on with the one before.
 */
final class Trailers {

    private static final List<String> WRITTEN_BY_GIT = List.of("Signed-off-by: ", "(cherry picked from commit ");
    private static final String SCISSORS = "# ------------------------ >8 ------------------------";

    private final List<String> lines;

    private Trailers(List<String> lines) {
        this.lines = lines;
    }

    static Trailers of(String message) {
        List<String> body =
                body(List.of(message.replaceFirst("^(?:[^\\S\n]*\n)+", "").split("\n", -1)));
        return new Trailers(body.subList(start(body), body.size()));
    }

    /** Values of a key, whatever its case, each on one line. */
    List<String> values(String key) {
        List<String> values = new ArrayList<>();
        @Nullable StringBuilder value = null;
        for (String line : lines) {
            boolean more = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
            if (more && value != null) {
                value.append(' ').append(line.strip());
            } else if (!more) {
                add(values, value);
                int colon = separator(line);
                boolean asked = colon >= 1 && line.substring(0, colon).strip().equalsIgnoreCase(key);
                value = asked ? new StringBuilder(line.substring(colon + 1).strip()) : null;
            }
        }
        add(values, value);
        return values;
    }

    private static void add(List<String> values, @Nullable StringBuilder value) {
        if (value != null && !value.toString().isBlank()) {
            values.add(value.toString().strip());
        }
    }

    /** Without comments and lists of conflicts at the end, and without what stands below scissors. */
    private static List<String> body(List<String> lines) {
        int end = lines.indexOf(SCISSORS);
        end = end < 0 ? lines.size() : end;
        int from = -1;
        boolean conflicts = false;
        for (int i = 0; i < end; i++) {
            String line = lines.get(i);
            if (line.isEmpty() || line.startsWith("#")) {
                from = from < 0 ? i : from;
            } else if (line.equals("Conflicts:")) {
                conflicts = true;
                from = from < 0 ? i : from;
            } else if (!conflicts || !line.startsWith("\t")) {
                conflicts = false;
                from = -1;
            }
        }
        return lines.subList(0, from < 0 ? end : from);
    }

    /** Index of the first trailer; the number of lines when there is none. */
    private static int start(List<String> body) {
        int title = 0;
        while (title < body.size()
                && (comment(body.get(title)) || !body.get(title).isBlank())) {
            title++;
        }
        Tally tally = new Tally();
        for (int i = body.size() - 1; i >= title; i--) {
            String line = body.get(i);
            if (line.isBlank() && !comment(line)) {
                if (tally.begun) {
                    return tally.trailers() ? i + 1 : body.size();
                }
            } else {
                tally.line(line);
            }
        }
        return body.size();
    }

    private static boolean comment(String line) {
        return line.startsWith("#");
    }

    /** Where the key of a trailer ends, -1 when the line is none. */
    private static int separator(String line) {
        boolean space = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ':') {
                return i;
            }
            boolean word = c < 0x80 && Character.isLetterOrDigit(c) || c == '-';
            if (!space && word) {
                continue;
            }
            if (i == 0 || (c != ' ' && c != '\t')) {
                return -1;
            }
            space = true;
        }
        return -1;
    }

    /** What the lines of a paragraph are, counted from its end. */
    private static final class Tally {
        private boolean begun;
        private boolean ofGit;
        private int some;
        private int others;
        private int continued;

        void line(String line) {
            if (comment(line)) {
                others += continued;
                continued = 0;
                return;
            }
            begun = true;
            boolean git = WRITTEN_BY_GIT.stream().anyMatch(line::startsWith);
            if (git || (separator(line) >= 1 && !Character.isWhitespace(line.charAt(0)))) {
                some++;
                ofGit |= git;
                continued = 0;
            } else if (Character.isWhitespace(line.charAt(0))) {
                continued++;
            } else {
                others += 1 + continued;
                continued = 0;
            }
        }

        boolean trailers() {
            others += continued;
            return (ofGit && some * 3 >= others) || (some > 0 && others == 0);
        }
    }
}
