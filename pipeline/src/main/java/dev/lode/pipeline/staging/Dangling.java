package dev.lode.pipeline.staging;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.staging.sort.Cursor;
import dev.lode.pipeline.staging.sort.LineCursor;
import dev.lode.pipeline.staging.sort.MergedCursor;
import dev.lode.pipeline.staging.sort.RecordSorter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ends of relationships that no node states, found by merging sorted ends with sorted nodes. */
final class Dangling implements Cursor<byte[]> {

    private final Cursor<byte[]> ends;
    private final Cursor<byte[]> nodes;
    private byte @Nullable [] node;

    private Dangling(Cursor<byte[]> ends, Cursor<byte[]> nodes) {
        this.ends = ends;
        this.nodes = nodes;
        this.node = nodes.next();
    }

    /** @param ends type, zero byte and rid of each end, sorted */
    static Dangling ends(Cursor<byte[]> ends, List<StagedFacts.Source> sources) {
        return new Dangling(
                ends,
                new MergedCursor<>(sources.stream().flatMap(Dangling::nodes).toList(), RecordSorter.ORDER));
    }

    @Override
    public byte @Nullable [] next() {
        for (byte[] end = ends.next(); end != null; end = ends.next()) {
            while (node != null && RecordSorter.ORDER.compare(node, end) < 0) {
                node = nodes.next();
            }
            if (node == null || RecordSorter.ORDER.compare(node, end) != 0) {
                return end;
            }
        }
        return null;
    }

    @Override
    public void close() {
        ends.close();
        nodes.close();
    }

    private static Stream<Cursor<byte[]>> nodes(StagedFacts.Source source) {
        Path path = source.folder().resolve(source.file().path());
        return source.file().sections().stream()
                .filter(section -> !section.relationship())
                .map(section ->
                        new Nodes(path, section.type(), LineCursor.of(path, section.offset(), section.bytes())));
    }

    /** Type, zero byte and rid of each node of one type, taken from where our writer puts it. */
    private record Nodes(Path file, String type, LineCursor lines) implements Cursor<byte[]> {

        private static final int RID = 40;

        @Override
        public byte @Nullable [] next() {
            byte[] line = lines.next();
            if (line == null) {
                return null;
            }
            byte[] mark = ("\"payload\":{\"node\":\"" + type + "\",\"rid\":\"").getBytes(StandardCharsets.UTF_8);
            int at = indexOf(line, mark) + mark.length;
            if (at < mark.length || at + RID > line.length) {
                throw new LodeException.Integrity(
                        "STAGED_FILE_DAMAGED",
                        file + " holds a line that is no " + type,
                        "Remove the snapshot's folder and run again.");
            }
            byte[] name = type.getBytes(StandardCharsets.UTF_8);
            byte[] key = new byte[name.length + 1 + RID];
            System.arraycopy(name, 0, key, 0, name.length);
            System.arraycopy(line, at, key, name.length + 1, RID);
            return key;
        }

        /** Where the mark begins; far below zero if nowhere. */
        private static int indexOf(byte[] line, byte[] mark) {
            for (int from = 0; from + mark.length <= line.length; from++) {
                int same = 0;
                while (same < mark.length && line[from + same] == mark[same]) {
                    same++;
                }
                if (same == mark.length) {
                    return from;
                }
            }
            return Integer.MIN_VALUE;
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}
