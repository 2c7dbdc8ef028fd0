package dev.lode.pipeline.staging;

import dev.lode.pipeline.staging.contract.Envelope;
import dev.lode.pipeline.staging.sort.LineCursor;
import dev.lode.spi.EarlierFacts;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one plugin alone has said in a staged file, whatever others said of the same keys.
 *
 * @param folder that holds the file
 */
record PluginFacts(Path folder, StagedFile file, String plugin) implements EarlierFacts {

    @Override
    public Stream<Node> nodes(String type) {
        return read(false, type).map(envelope -> (Node) envelope.fact());
    }

    @Override
    public Stream<Relationship> relationships(String type) {
        return read(true, type).map(envelope -> (Relationship) envelope.fact());
    }

    private Stream<Envelope> read(boolean relationship, String type) {
        return file.sections().stream()
                .filter(section ->
                        section.relationship() == relationship && section.type().equals(type))
                .findFirst()
                .map(this::read)
                .orElseGet(Stream::empty);
    }

    private Stream<Envelope> read(StagedFile.Section section) {
        Path path = folder.resolve(file.path());
        LineCursor lines = LineCursor.of(path, section.offset(), section.bytes());
        return Stream.generate(() -> Optional.ofNullable(lines.next()))
                .takeWhile(Optional::isPresent)
                .map(line -> EnvelopeCursor.parse(path, line.get()))
                .filter(envelope -> envelope.kind().equals(plugin))
                .onClose(lines::close);
    }
}
