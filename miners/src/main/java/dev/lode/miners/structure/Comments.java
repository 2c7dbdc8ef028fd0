package dev.lode.miners.structure;

import dev.lode.miners.code.Capture;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The comments of a file that document what they stand directly before. */
final class Comments {

    private final byte[] text;
    private final Set<Integer> ends = new HashSet<>();
    private int first = -1;

    Comments(String text, List<Capture> comments) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        comments.forEach(comment -> ends.add(blanksBefore(comment.end())));
        if (!comments.isEmpty() && blanksBefore(comments.getFirst().start()) == 0) {
            first = blanksBefore(comments.getFirst().end());
        }
    }

    /**
     * Tells whether something is documented; its comment is then no other's.
     *
     * @param start its first byte; words such as {@code export} may stand before it on its line
     */
    boolean document(int start) {
        int at = start;
        int end = blanksBefore(at);
        while (end > 0 && !ends.contains(end) && isOfWord(text[end - 1]) && linesBetween(end, at) == 0) {
            at = end;
            while (at > 0 && isOfWord(text[at - 1])) {
                at--;
            }
            end = blanksBefore(at);
        }
        if (linesBetween(end, at) > 1 || !ends.remove(end)) {
            return false;
        }
        first = end == first ? -1 : first;
        return true;
    }

    /** The file begins with a comment that documents nothing else. */
    boolean isOfFile() {
        return first >= 0;
    }

    private int blanksBefore(int end) {
        int at = end;
        while (at > 0 && text[at - 1] <= ' ' && text[at - 1] >= 0) {
            at--;
        }
        return at;
    }

    private int linesBetween(int start, int end) {
        int lines = 0;
        for (int at = start; at < end; at++) {
            lines += text[at] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static boolean isOfWord(byte character) {
        return character < 0 || Character.isLetterOrDigit(character) || "_.$".indexOf(character) >= 0;
    }
}
