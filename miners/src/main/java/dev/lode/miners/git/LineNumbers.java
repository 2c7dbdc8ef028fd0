package dev.lode.miners.git;

import java.util.Arrays;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Numbers the lines of contents. Most lines of a content stand in its next version too, and a history asks for one
 * version after the other: only what differs between two of them is looked at. What is remembered is bounded.
 */
final class LineNumbers {

    /** Lines of contents that are remembered for each different line. */
    private static final int CONTENTS = 4;

    /** What is compared at once from the end. */
    private static final int BLOCK = 256;

    /** How far ahead a line is looked for after another one. */
    private static final int NEXT = 128;

    private final RecentLines remembered;
    private final LineTable table;

    /** @param lines with more different ones all is forgotten */
    LineNumbers(int lines) {
        this.remembered = new RecentLines(lines * CONTENTS);
        this.table = new LineTable(lines);
    }

    /** @param count how many different numbers there may be; they begin at 0 */
    record Pair(NumberedLines before, NumberedLines after, int count) {}

    /** Whether a content was numbered lately, so that it is known for text. */
    boolean remembers(ObjectId id) {
        return remembered.holds(id);
    }

    Pair pair(ObjectId beforeId, Slice before, ObjectId afterId, Slice after) {
        if (table.full()) {
            table.clear();
            remembered.clear();
        }
        NumberedLines old = remembered.get(beforeId);
        NumberedLines now = remembered.get(afterId);
        if (now == null) {
            now = old == null ? number(after) : number(after, before, old);
            remembered.keep(afterId, now);
        }
        if (old == null) {
            old = number(before, after, now);
            remembered.keep(beforeId, old);
        }
        return new Pair(old, now, table.count());
    }

    private NumberedLines number(Slice content) {
        return number(content, Slice.of(new byte[0]), new NumberedLines(new int[0], new int[0]));
    }

    /** Takes the numbers of the lines that two contents begin and end with from the one that is known. */
    private NumberedLines number(Slice content, Slice near, NumberedLines known) {
        int head = headLines(content, near, known);
        int headEnd = known.start(head);
        int tail = tailStart(content, near, known, headEnd);
        int tailLines = known.count() - tail;
        int shift = content.length() - near.length();
        int tailStart = tail == known.count() ? content.length() : known.start(tail) + shift;
        int middle = Newlines.lines(content.array(), content.from() + headEnd, content.from() + tailStart);
        int count = head + middle + tailLines;
        NumberedLines numbered =
                new NumberedLines(Arrays.copyOf(known.ids(), count), Arrays.copyOf(known.ends(), count));
        number(content, content.from() + tailStart, numbered, head, near, known, tail);
        System.arraycopy(known.ids(), tail, numbered.ids(), head + middle, tailLines);
        for (int i = 0; i < tailLines; i++) {
            numbered.ends()[head + middle + i] = known.ends()[tail + i] + shift;
        }
        return numbered;
    }

    /** Numbers what lies between; a line is likely the one that follows the last one in what is known. */
    private void number(
            Slice content, int to, NumberedLines into, int head, Slice near, NumberedLines known, int tail) {
        int[] ids = into.ids();
        int[] ends = into.ends();
        int likely = head;
        int line = head;
        for (int start = content.from() + known.start(head); start < to; line++) {
            if (likely < tail && same(content, start, to, near, known, likely)) {
                start += known.length(likely);
                ids[line] = known.ids()[likely++];
            } else {
                ids[line] = table.number(content.array(), start, content.to());
                start = table.end();
                likely = behind(ids[line], known.ids(), likely, tail);
            }
            ends[line] = start - content.from();
        }
    }

    /** True when the known line stands at a place, and ends there. */
    private static boolean same(Slice content, int start, int to, Slice near, NumberedLines known, int line) {
        int end = start + known.length(line);
        int nearStart = near.from() + known.start(line);
        int nearEnd = near.from() + known.ends()[line];
        return end <= to
                && (near.array()[nearEnd - 1] == '\n' || end == content.to())
                && Arrays.equals(content.array(), start, end, near.array(), nearStart, nearEnd);
    }

    /** The place behind a line when it is one of the next; else the same place, for the line is a new one. */
    private static int behind(int id, int[] ids, int from, int to) {
        for (int i = from; i < Math.min(to, from + NEXT); i++) {
            if (ids[i] == id) {
                return i + 1;
            }
        }
        return from;
    }

    private static int headLines(Slice content, Slice near, NumberedLines known) {
        int mismatch =
                Arrays.mismatch(content.array(), content.from(), content.to(), near.array(), near.from(), near.to());
        int lines = known.endingBy(mismatch < 0 ? near.length() : mismatch);
        // Where one has no newline at its end the other may go on.
        return lines > 0 && near.array()[near.from() + known.ends()[lines - 1] - 1] != '\n' ? lines - 1 : lines;
    }

    /** The first of the known lines that both end with, behind those that both begin with. */
    private static int tailStart(Slice content, Slice near, NumberedLines known, int headEnd) {
        int common = commonTail(content, near, Math.min(content.length(), near.length()) - headEnd);
        int line = known.startingFrom(near.length() - common);
        int start = content.length() - common;
        boolean startsLine = start == headEnd || content.array()[content.from() + start - 1] == '\n';
        return line < known.count() && known.start(line) == near.length() - common && !startsLine ? line + 1 : line;
    }

    private static int commonTail(Slice left, Slice right, int most) {
        int length = 0;
        while (length + BLOCK <= most && equalBlocks(left, right, length)) {
            length += BLOCK;
        }
        while (length < most && left.array()[left.to() - 1 - length] == right.array()[right.to() - 1 - length]) {
            length++;
        }
        return length;
    }

    private static boolean equalBlocks(Slice left, Slice right, int length) {
        int leftEnd = left.to() - length;
        int rightEnd = right.to() - length;
        return Arrays.equals(left.array(), leftEnd - BLOCK, leftEnd, right.array(), rightEnd - BLOCK, rightEnd);
    }
}
