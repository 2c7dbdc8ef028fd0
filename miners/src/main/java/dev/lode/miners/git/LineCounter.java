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
    private final LineMemory memory;
    private final HistogramDifference difference = new HistogramDifference();

    LineCounter(Blobs blobs, LineMemory memory) {
        this.blobs = blobs;
        this.memory = memory;
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
            case Bytes bytes ->
                Blobs.binary(bytes.slice()) ? new Binary() : counted.apply(Newlines.lines(bytes.slice()));
        };
    }

    Lines changed(Side before, Side after) throws IOException {
        Blobs.Pair pair = blobs.read(before, after);
        return switch (pair.after()) {
            case Absent why -> new Unread(why);
            case Bytes now ->
                switch (pair.before()) {
                    case Absent why -> new Unread(why);
                    case Bytes then -> changed(before, then.slice(), after, now.slice());
                };
        };
    }

    private Lines changed(Side before, Slice old, Side after, Slice now) {
        if (before.id().equals(after.id())) {
            return Blobs.binary(now) ? new Binary() : Counted.NONE;
        }
        return memory.pair(before, old, after, now)
                .<Lines>map(difference::count)
                .orElseGet(Binary::new);
    }
}
