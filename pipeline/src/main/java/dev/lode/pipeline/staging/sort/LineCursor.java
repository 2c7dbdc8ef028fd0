package dev.lode.pipeline.staging.sort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a file, or of a stretch of it, as bytes without their line feed. */
public final class LineCursor implements Cursor<byte[]> {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long left;

    private LineCursor(Path file, InputStream in, long left) {
        this.file = file;
        this.in = in;
        this.left = left;
    }

    public static LineCursor of(Path file) {
        return of(file, 0, Long.MAX_VALUE);
    }

    /** @param bytes length of the stretch, which ends with a line */
    public static LineCursor of(Path file, long offset, long bytes) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            channel.position(offset);
            return new LineCursor(file, Channels.newInputStream(channel), bytes);
        } catch (IOException e) {
            throw StorageFailure.of(file, e);
        }
    }

    @Override
    public byte @Nullable [] next() {
        int end = from;
        while (true) {
            for (; end < to; end++) {
                if (buffer[end] == '\n') {
                    byte[] line = Arrays.copyOfRange(buffer, from, end);
                    from = end + 1;
                    return line;
                }
            }
            int scanned = end - from;
            if (!fill()) {
                byte[] last = Arrays.copyOfRange(buffer, from, to);
                from = to;
                return last.length == 0 ? null : last;
            }
            end = from + scanned;
        }
    }

    /** Reads more behind what is not yet consumed; false at the end. */
    private boolean fill() {
        int kept = to - from;
        byte[] target = kept > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, from, target, 0, kept);
        buffer = target;
        from = 0;
        to = kept;
        try {
            int read = left == 0 ? -1 : in.read(buffer, kept, (int) Math.min(buffer.length - kept, left));
            if (read <= 0) {
                return false;
            }
            to += read;
            left -= read;
            return true;
        } catch (IOException e) {
            throw StorageFailure.of(file, e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw StorageFailure.of(file, e);
        }
    }
}
