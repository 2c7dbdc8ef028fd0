package dev.lode.miners.code;

import dev.lode.sql.SqlStatement;
import dev.lode.sql.Unread;
import java.util.List;

/** What of a statement no reader took into account, in words that a person finds again in the file. */
final class SkippedText {

    private static final int MOST = 10;
    private static final int LONGEST = 80;

    private SkippedText() {}

    /** For each of the first places the reason and how the text begins: {@code pivot: PIVOT (sum(amount) …}. */
    static List<String> of(SqlStatement statement) {
        return statement.skipped().stream()
                .limit(MOST)
                .map(place -> place.reason().word() + ": " + text(statement, place))
                .toList();
    }

    private static String text(SqlStatement statement, Unread place) {
        int start = place.offset() - statement.offset();
        String text = statement.sql().substring(start, start + Math.min(place.length(), 4 * LONGEST));
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST && text.length() == place.length()) {
            return line;
        }
        int cut = Math.min(LONGEST - 1, line.length());
        return line.substring(0, Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }
}
