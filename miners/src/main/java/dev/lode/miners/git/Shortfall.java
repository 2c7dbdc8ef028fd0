package dev.lode.miners.git;

import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what of a history could not be read as it should, and says it at the end; serves any number of threads. */
final class Shortfall {

    private final Map<Content.Absent, Integer> unread = new EnumMap<>(Content.Absent.class);
    private int unsound;
    private String firstUnsound = "";
    private int cut;
    private int unseen;

    /** A commit whose words had to be mended. */
    synchronized void unsound(String sha) {
        unsound++;
        firstUnsound = firstUnsound.isEmpty() ? sha : firstUnsound;
    }

    /** A message that is too long. */
    synchronized void cut() {
        cut++;
    }

    /** A commit whose directories the clone lacks. */
    synchronized void unseen() {
        unseen++;
    }

    /** Contents whose lines are not counted. */
    synchronized void unread(List<Content.Absent> contents) {
        contents.forEach(why -> unread.merge(why, 1, Integer::sum));
    }

    synchronized void report(FactSink sink) {
        say(
                sink,
                unsound,
                "INVALID_IDENTITY",
                "commits whose author, committer or time had to be mended, first " + firstUnsound);
        say(sink, cut, "MESSAGE_TOO_LONG", "messages are too long; only their beginning was read");
        say(
                sink,
                unseen,
                "TREE_MISSING",
                "commits have directories that are not in the clone; their changes are not told");
        say(
                sink,
                unread.getOrDefault(Content.Absent.MISSING, 0),
                "BLOB_MISSING",
                "changes of contents that are not in the clone; their lines are not counted");
        say(
                sink,
                unread.getOrDefault(Content.Absent.TOO_LARGE, 0),
                "BLOB_TOO_LARGE",
                "changes of contents that are too large to compare; their lines are not counted");
    }

    private static void say(FactSink sink, int number, String code, String what) {
        if (number > 0) {
            sink.report(Issue.warning(code, "", 0, number + " " + what));
        }
    }
}
