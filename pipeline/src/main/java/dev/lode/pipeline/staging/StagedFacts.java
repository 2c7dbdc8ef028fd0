package dev.lode.pipeline.staging;

import dev.lode.pipeline.staging.contract.Envelope;
import dev.lode.pipeline.staging.contract.EnvelopeReader;
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
final class StagedFacts implements Facts {

    /** A file of envelopes and where it lies. */
    record Source(Path folder, StagedFile file, boolean portfolio) {}

    private final List<Source> sources;
    private final StartOrder byStart;

    StagedFacts(List<Source> sources, StartOrder byStart) {
        this.sources = List.copyOf(sources);
        this.byStart = byStart;
    }

    @Override
    public Stream<Node> nodes(String type) {
        return stream(read(false, type)).map(envelope -> (Node) envelope.fact());
    }

    @Override
    public Stream<Relationship> relationships(String type) {
        return stream(read(true, type)).map(envelope -> (Relationship) envelope.fact());
    }

    @Override
    public Stream<Relationship> relationshipsByStart(String type) {
        List<String> files = sources.stream()
                .filter(source -> source.file().sections().stream().anyMatch(section -> holds(section, true, type)))
                .map(source -> source.file().sha256())
                .toList();
        return stream(byStart.records(type, files, () -> read(true, type)))
                .map(record -> (Relationship) EnvelopeReader.fact(record, StartOrder.PAYLOAD));
    }

    private Cursor<Envelope> read(boolean relationship, String type) {
        List<EnvelopeCursor> cursors = new ArrayList<>();
        for (Source source : sources) {
            Path path = source.folder().resolve(source.file().path());
            for (StagedFile.Section section : source.file().sections()) {
                if (holds(section, relationship, type)) {
                    LineCursor lines = LineCursor.of(path, section.offset(), section.bytes());
                    cursors.add(new EnvelopeCursor(path, lines, source.portfolio()));
                }
            }
        }
        return new ConsensusCursor(cursors);
    }

    private static boolean holds(StagedFile.Section section, boolean relationship, String type) {
        return section.relationship() == relationship && section.type().equals(type);
    }

    private static <T> Stream<T> stream(Cursor<T> cursor) {
        return StreamSupport.stream(new Values<>(cursor), false).onClose(cursor::close);
    }

    /** Closes the files at the end by itself, for those who read to the end and forget to. */
    private static final class Values<T> extends Spliterators.AbstractSpliterator<T> {

        private final Cursor<T> cursor;
        private boolean ended;

        Values(Cursor<T> cursor) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.cursor = cursor;
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            T next = ended ? null : cursor.next();
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
