package dev.lode.miners.markdown;

import com.google.auto.service.AutoService;
import dev.lode.miners.code.LineEnds;
import dev.lode.miners.code.LineIndex;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Keys;
import dev.lode.spi.Miner;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import dev.lode.spi.SourceFiles;
import java.util.List;

/** Cuts Markdown into its sections: chunks of prose beside the definitions of code. */
@AutoService(Miner.class)
public final class MarkdownMiner implements Miner {

    private static final List<String> FILES = List.of("*.{md,markdown,mdown,mkd}");

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "markdown",
                1,
                "Sections of Markdown, from a heading to the next.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(),
                List.of(NodeTypes.FILE, NodeTypes.SECTION, RelationshipTypes.CONTAINS),
                FILES);
    }

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        String repository = checkout.revision().repository();
        new SourceFiles(checkout, FILES).forEach(sink, (file, text, into) -> {
            if (!file.path().contains("node_modules/")) {
                read(repository, file, LineEnds.unified(text), into);
            }
        });
    }

    private static void read(String repository, FileEntry file, String text, FactSink sink) {
        NodeKey whole = Keys.file(repository, file.path());
        LineIndex lines = LineIndex.of(text);
        sink.emit(Node.of(whole));
        for (Section section : Sections.of(file.name(), text)) {
            NodeKey key = Keys.section(repository, file.path(), section.line());
            sink.emit(Node.of(key)
                    .with("name", section.name())
                    .with("level", section.level())
                    .with("end_line", section.endLine())
                    .with("text_hash", lines.hash(section.line(), section.endLine())));
            sink.emit(Relationship.of(
                    RelationshipTypes.CONTAINS, whole, key, Evidence.resolved(file.path(), section.line())));
        }
    }
}
