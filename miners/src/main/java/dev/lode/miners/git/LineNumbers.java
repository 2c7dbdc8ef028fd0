package dev.lode.miners.git;

import java.util.Arrays;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Numbers the lines of contents. Most lines of a content stand in its next version too, and a history asks for one
 * version after the other: only what differs between two of them is looked at. What is remembered is bounded.
 */
final class LineNumbers {

    /** With more different lines, or more bytes in them, than these all is forgotten. */
    private static final int LINES_LIMIT = 1 << 17;

    private static final int BYTES_LIMIT = 6 << 20;

    /** How many lines of contents are remembered, at 8 bytes each. */
    private static final int REMEMBERED_LIMIT = 1 << 19;

    /** What is compared at once from the end. */
    private static final int BLOCK = 256;

    /** How far ahead a line is looked for after another one. */
    private static final int NEXT = 128;

    private final RecentLines remembered = new RecentLines(REMEMBERED_LIMIT);
    private final LineTable table = new LineTable();

    /** @param count how many different numbers there may be; they begin at 0 */
    record Pair(NumberedLines before, NumberedLines after, int count) {}

    /** Whether a content was numbered lately, so that it is known for text. */
    boolean remember(ObjectId id) {
        return remembered.holds(id);
    }

    Pair pair(ObjectId beforeId, byte[] before, ObjectId afterId, byte[] after) {
        if (table.count() > LINES_LIMIT || table.size() > BYTES_LIMIT) {
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

    private NumberedLines number(byte[] content) {
        return number(content, new byte[0], new NumberedLines(new int[0], new int[0]));
    }

    /** Takes the numbers of the lines that two contents begin and end with from the one that is known. */
    private NumberedLines number(byte[] content, byte[] near, NumberedLines known) {
        int head = headLines(content, near, known);
        int headEnd = known.start(head);
        int tail = tailStart(content, near, known, headEnd);
        int tailLines = known.count() - tail;
        int shift = content.length - near.length;
        int tailStart = tail == known.count() ? content.length : known.start(tail) + shift;
        int middle = lines(content, headEnd, tailStart);
        int count = head + middle + tailLines;
        NumberedLines numbered =
                new NumberedLines(Arrays.copyOf(known.ids(), count), Arrays.copyOf(known.ends(), count));
        number(content, tailStart, numbered, head, near, known, tail);
        System.arraycopy(known.ids(), tail, numbered.ids(), head + middle, tailLines);
        for (int i = 0; i < tailLines; i++) {
            numbered.ends()[head + middle + i] = known.ends()[tail + i] + shift;
        }
        return numbered;
    }

    /** Numbers what lies between; a line is likely the one that follows the last one in what is known. */
    private void number(
            byte[] content, int to, NumberedLines into, int head, byte[] near, NumberedLines known, int tail) {
        int likely = head;
        int line = head;
        for (int start = known.start(head); start < to; start = into.ends()[line++]) {
            if (likely < tail && same(content, start, to, near, known.start(likely), known.ends()[likely])) {
                into.ends()[line] = start + known.ends()[likely] - known.start(likely);
                into.ids()[line] = known.ids()[likely++];
            } else {
                into.ids()[line] = table.number(content, start);
                into.ends()[line] = table.end();
                likely = behind(into.ids()[line], known.ids(), likely, tail);
            }
        }
    }

    /** True when the known line stands at a place, and ends there. */
    private static boolean same(byte[] content, int start, int to, byte[] near, int nearStart, int nearEnd) {
        int end = start + nearEnd - nearStart;
        return end <= to
                && (near[nearEnd - 1] == '\n' || end == content.length)
                && Arrays.equals(content, start, end, near, nearStart, nearEnd);
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

    private static int headLines(byte[] content, byte[] near, NumberedLines known) {
        int mismatch = Arrays.mismatch(content, near);
        int lines = known.endingBy(mismatch < 0 ? near.length : mismatch);
        // Where one has no newline at its end the other may go on.
        return lines > 0 && near[known.ends()[lines - 1] - 1] != '\n' ? lines - 1 : lines;
    }

    /** The first of the known lines that both end with, behind those that both begin with. */
    private static int tailStart(byte[] content, byte[] near, NumberedLines known, int headEnd) {
        int common = commonTail(content, near, Math.min(content.length, near.length) - headEnd);
        int line = known.startingFrom(near.length - common);
        int start = content.length - common;
        boolean startsLine = start == headEnd || content[start - 1] == '\n';
        return line < known.count() && known.start(line) == near.length - common && !startsLine ? line + 1 : line;
    }

    private static int commonTail(byte[] left, byte[] right, int most) {
        int length = 0;
        while (length + BLOCK <= most && equalBlocks(left, left.length - length, right, right.length - length)) {
            length += BLOCK;
        }
        while (length < most && left[left.length - 1 - length] == right[right.length - 1 - length]) {
            length++;
        }
        return length;
    }

    private static boolean equalBlocks(byte[] left, int leftEnd, byte[] right, int rightEnd) {
        return Arrays.equals(left, leftEnd - BLOCK, leftEnd, right, rightEnd - BLOCK, rightEnd);
    }

    private static int lines(byte[] content, int start, int end) {
        return Newlines.count(content, start, end) + (end > start && content[end - 1] != '\n' ? 1 : 0);
    }
}
