package dev.lode.pipeline.staging;

import dev.lode.pipeline.staging.contract.Envelope;
import dev.lode.pipeline.staging.sort.Cursor;
import dev.lode.pipeline.staging.sort.LineCursor;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What staged files say, read from them for each question anew. */
public final class StagedFacts implements Facts {

    /** A file of envelopes and where it lies. */
    record Source(Path folder, StagedFile file, boolean portfolio) {}

    private final List<Source> sources;

    StagedFacts(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    public static StagedFacts of(List<Snapshot> snapshots) {
        return new StagedFacts(snapshots.stream()
                .flatMap(snapshot -> snapshot.sources().stream())
                .toList());
    }

    @Override
    public Stream<Node> nodes(String type) {
        return read(false, type).map(envelope -> (Node) envelope.fact());
    }

    @Override
    public Stream<Relationship> relationships(String type) {
        return read(true, type).map(envelope -> (Relationship) envelope.fact());
    }

    List<Source> sources() {
        return sources;
    }

    private Stream<Envelope> read(boolean relationship, String type) {
        List<EnvelopeCursor> cursors = new ArrayList<>();
        for (Source source : sources) {
            Path path = source.folder().resolve(source.file().path());
            for (StagedFile.Section section : source.file().sections()) {
                if (section.relationship() == relationship && section.type().equals(type)) {
                    LineCursor lines = LineCursor.of(path, section.offset(), section.bytes());
                    cursors.add(new EnvelopeCursor(path, lines, source.portfolio()));
                }
            }
        }
        Cursor<Envelope> merged = new ConsensusCursor(cursors);
        return StreamSupport.stream(new Envelopes(merged), false).onClose(merged::close);
    }

    /** Closes the files at the end by itself, for those who read to the end and forget to. */
    private static final class Envelopes extends Spliterators.AbstractSpliterator<Envelope> {

        private final Cursor<Envelope> cursor;
        private boolean ended;

        Envelopes(Cursor<Envelope> cursor) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.cursor = cursor;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Envelope> action) {
            Envelope next = ended ? null : cursor.next();
            if (next == null) {
                ended = true;
                cursor.close();
                return false;
            }
            action.accept(next);
            return true;
        }
    }
}
