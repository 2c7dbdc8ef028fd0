package dev.lode.miners.git;

import dev.lode.miners.git.Change.Lines;
import dev.lode.miners.git.Change.Lines.Binary;
import dev.lode.miners.git.Change.Lines.Counted;
import dev.lode.miners.git.Change.Lines.Unread;
import dev.lode.miners.git.Content.Absent;
import dev.lode.miners.git.Content.Bytes;
import java.io.IOException;
import java.util.function.IntFunction;

/** Counts the lines that a change added and deleted. */
final class LineCounter {

    private final Blobs blobs;
    private final LineNumbers numbers = new LineNumbers();
    private final HistogramDifference difference = new HistogramDifference();

    LineCounter(Blobs blobs) {
        this.blobs = blobs;
    }

    Lines added(Side side) throws IOException {
        return alone(side, lines -> new Counted(lines, 0));
    }

    Lines deleted(Side side) throws IOException {
        return alone(side, lines -> new Counted(0, lines));
    }

    private Lines alone(Side side, IntFunction<Counted> counted) throws IOException {
        return switch (blobs.read(side)) {
            case Absent why -> new Unread(why);
            case Bytes(byte[] bytes) -> Blobs.binary(bytes) ? new Binary() : counted.apply(lines(bytes));
        };
    }

    Lines changed(Side before, Side after) throws IOException {
        Content old = blobs.read(before);
        return switch (blobs.read(after)) {
            case Absent why -> new Unread(why);
            case Bytes(byte[] now) ->
                switch (old) {
                    case Absent why -> new Unread(why);
                    case Bytes(byte[] then) -> changed(before, then, after, now);
                };
        };
    }

    private Lines changed(Side before, byte[] old, Side after, byte[] now) {
        if (binary(before, old) || binary(after, now)) {
            return new Binary();
        }
        return before.id().equals(after.id())
                ? Counted.NONE
                : difference.count(numbers.pair(before.id(), old, after.id(), now));
    }

    private boolean binary(Side side, byte[] bytes) {
        return !numbers.remember(side.id()) && Blobs.binary(bytes);
    }

    /** A last line without newline counts. */
    static int lines(byte[] bytes) {
        int lines = Newlines.count(bytes, 0, bytes.length);
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n' ? lines : lines + 1;
    }
}
