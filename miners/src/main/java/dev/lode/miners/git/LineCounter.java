package dev.lode.miners.git;

import dev.lode.miners.git.Change.Lines;
import java.io.IOException;
import java.util.Optional;

/** Counts the lines that a change added and deleted. */
final class LineCounter {

    private final Blobs blobs;
    private final LineNumbers numbers = new LineNumbers();
    private final HistogramDifference difference = new HistogramDifference();

    LineCounter(Blobs blobs) {
        this.blobs = blobs;
    }

    Optional<Lines> added(Side side) throws IOException {
        return blobs.read(side).map(bytes -> Blobs.binary(bytes) ? Lines.BINARY : new Lines(lines(bytes), 0, false));
    }

    Optional<Lines> deleted(Side side) throws IOException {
        return blobs.read(side).map(bytes -> Blobs.binary(bytes) ? Lines.BINARY : new Lines(0, lines(bytes), false));
    }

    Optional<Lines> changed(Side before, Side after) throws IOException {
        Optional<byte[]> old = blobs.read(before);
        Optional<byte[]> now = blobs.read(after);
        if (old.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        if (Blobs.binary(old.get()) || Blobs.binary(now.get())) {
            return Optional.of(Lines.BINARY);
        }
        if (before.id().equals(after.id())) {
            return Optional.of(Lines.NONE);
        }
        return Optional.of(difference.count(numbers.pair(before.id(), old.get(), after.id(), now.get())));
    }

    /** A last line without newline counts. */
    static int lines(byte[] bytes) {
        int lines = 0;
        for (byte b : bytes) {
            if (b == '\n') {
                lines++;
            }
        }
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n' ? lines : lines + 1;
    }
}
