package dev.lode.pipeline.staging.sort;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts records by their unsigned bytes, equal ones kept once, in the memory that it is given: what does not fit goes to
 * sorted files that are merged on reading. Any number of threads may add.
 */
public final class RecordSorter implements AutoCloseable {

    public static final Comparator<byte[]> ORDER = Arrays::compareUnsigned;

    /** Files that are read at once. */
    private static final int FAN_IN = 128;

    private static final int BUFFER = 1 << 16;
    /** What an array costs besides its bytes: header, alignment, reference. */
    private static final int OVERHEAD = 24;

    private final Path folder;
    private final String name;
    private final long budget;
    private final Deque<Path> runs = new ArrayDeque<>();
    private List<byte[]> memory = new ArrayList<>();
    private long used;
    private long added;
    private int runNumber;

    /** @param budget bytes of memory */
    public RecordSorter(Path folder, String name, long budget) {
        this.folder = folder;
        this.name = name;
        this.budget = budget;
    }

    public synchronized void add(byte[] record) {
        memory.add(record);
        used += record.length + OVERHEAD;
        added++;
        if (used > budget) {
            spill();
        }
    }

    /** How many were added, equal ones counted each time. */
    public synchronized long added() {
        return added;
    }

    /** All records so far, in order. */
    public synchronized Cursor<byte[]> records() {
        while (runs.size() >= FAN_IN) {
            List<Path> oldest = new ArrayList<>();
            for (int i = 0; i < FAN_IN; i++) {
                oldest.add(runs.removeFirst());
            }
            try (Cursor<byte[]> merged = merged(oldest.stream().map(Run::new).toList())) {
                runs.addLast(write(merged));
            }
            oldest.forEach(RecordSorter::delete);
        }
        List<Cursor<byte[]>> cursors = new ArrayList<>();
        runs.forEach(run -> cursors.add(new Run(run)));
        cursors.add(new Listed(sorted()));
        return merged(cursors);
    }

    /** Forgets all records. */
    public synchronized void clear() {
        runs.forEach(RecordSorter::delete);
        runs.clear();
        memory = new ArrayList<>();
        used = 0;
        added = 0;
    }

    @Override
    public void close() {
        clear();
    }

    private void spill() {
        try (Cursor<byte[]> sorted = merged(List.of(new Listed(sorted())))) {
            runs.addLast(write(sorted));
        }
        memory = new ArrayList<>();
        used = 0;
    }

    private List<byte[]> sorted() {
        List<byte[]> sorted = new ArrayList<>(memory);
        sorted.sort(ORDER);
        return sorted;
    }

    private Path write(Cursor<byte[]> records) {
        Path run = folder.resolve(name + "-" + runNumber++ + ".run");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), BUFFER))) {
            for (byte[] record = records.next(); record != null; record = records.next()) {
                out.writeInt(record.length);
                out.write(record);
            }
            return run;
        } catch (IOException e) {
            throw StorageFailure.of(run, e);
        }
    }

    private static void delete(Path run) {
        try {
            Files.deleteIfExists(run);
        } catch (IOException e) {
            throw StorageFailure.of(run, e);
        }
    }

    private static Cursor<byte[]> merged(List<? extends Cursor<byte[]>> cursors) {
        return new Distinct(new MergedCursor<>(cursors, ORDER));
    }

    /** A sorted file: length and bytes of each record. */
    private static final class Run implements Cursor<byte[]> {

        private final Path file;
        private final DataInputStream in;

        Run(Path file) {
            this.file = file;
            try {
                this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
            } catch (IOException e) {
                throw StorageFailure.of(file, e);
            }
        }

        @Override
        public byte @Nullable [] next() {
            try {
                int first = in.read();
                if (first < 0) {
                    return null;
                }
                int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
                return in.readNBytes(length);
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

    private static final class Listed implements Cursor<byte[]> {

        private final List<byte[]> records;
        private int at;

        Listed(List<byte[]> records) {
            this.records = records;
        }

        @Override
        public byte @Nullable [] next() {
            return at < records.size() ? records.get(at++) : null;
        }

        @Override
        public void close() {}
    }

    private static final class Distinct implements Cursor<byte[]> {

        private final Cursor<byte[]> records;
        private byte @Nullable [] last;

        Distinct(Cursor<byte[]> records) {
            this.records = records;
        }

        @Override
        public byte @Nullable [] next() {
            byte[] next = records.next();
            while (next != null && last != null && Arrays.equals(next, last)) {
                next = records.next();
            }
            last = next;
            return next;
        }

        @Override
        public void close() {
            records.close();
        }
    }
}
