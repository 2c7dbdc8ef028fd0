package dev.lode.pipeline.staging;

import dev.lode.pipeline.staging.sort.StorageFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes lines; counts, hashes and sections them in the same pass. */
final class StagedFileWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final byte[] LINE_FEED = {'\n'};

    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest = Fingerprint.sha256();
    private final byte[] buffer = new byte[BUFFER];
    private final List<StagedFile.Section> sections = new ArrayList<>();
    private int buffered;
    private long bytes;
    private long records;

    StagedFileWriter(Path file) {
        this.file = file;
        try {
            this.channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw StorageFailure.of(file, e);
        }
    }

    /** One line out of its parts. */
    void line(byte[]... parts) {
        for (byte[] part : parts) {
            put(part, 0, part.length);
        }
        put(LINE_FEED, 0, 1);
        records++;
    }

    /** One line out of a head and the rest of an array. */
    void line(byte[] head, byte[] rest, int from) {
        put(head, 0, head.length);
        put(rest, from, rest.length - from);
        put(new byte[] {'}', '\n'}, 0, 2);
        records++;
    }

    /** Says of which type the lines that follow are; types come in order. */
    void section(boolean relationship, String type) {
        if (!sections.isEmpty()) {
            StagedFile.Section last = sections.getLast();
            if (last.relationship() == relationship && last.type().equals(type)) {
                return;
            }
            endSection();
        }
        sections.add(new StagedFile.Section(relationship, type, bytes, 0, records));
    }

    /** Writes what is left through to the disk. */
    StagedFile finish() {
        if (!sections.isEmpty()) {
            endSection();
        }
        try {
            flush();
            channel.force(true);
        } catch (IOException e) {
            throw StorageFailure.of(file, e);
        }
        String name = file.getFileName().toString();
        return new StagedFile(name, bytes, records, HexFormat.of().formatHex(digest.digest()), sections);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw StorageFailure.of(file, e);
        }
    }

    private void endSection() {
        StagedFile.Section open = sections.removeLast();
        sections.add(new StagedFile.Section(
                open.relationship(), open.type(), open.offset(), bytes - open.offset(), records - open.records()));
    }

    private void put(byte[] source, int offset, int length) {
        int from = offset;
        int left = length;
        bytes += length;
        try {
            while (left > 0) {
                int part = Math.min(left, BUFFER - buffered);
                System.arraycopy(source, from, buffer, buffered, part);
                buffered += part;
                from += part;
                left -= part;
                if (buffered == BUFFER) {
                    flush();
                }
            }
        } catch (IOException e) {
            throw StorageFailure.of(file, e);
        }
    }

    private void flush() throws IOException {
        digest.update(buffer, 0, buffered);
        ByteBuffer content = ByteBuffer.wrap(buffer, 0, buffered);
        while (content.hasRemaining()) {
            channel.write(content);
        }
        buffered = 0;
    }
}
