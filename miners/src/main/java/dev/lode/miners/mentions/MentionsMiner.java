package dev.lode.miners.mentions;

import com.google.auto.service.AutoService;
import dev.lode.miners.code.Languages;
import dev.lode.miners.code.comments.CommentSyntax;
import dev.lode.miners.code.comments.SourceParts;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Miner;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import dev.lode.spi.SourceText;
import dev.lode.spi.UnreadableFileException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Mines where the rare names of code are written, in any text of the repository: code, strings, settings and documents,
 * but not comments. What nothing names can then be told, whatever the language and however it would be called. First all
 * code is read, for the names that a definition may have; then all other texts, for these names only.
 */
@AutoService(Miner.class)
public final class MentionsMiner implements Miner {

    /** Languages whose definitions are judged by their names. */
    private static final Set<String> CODE = Set.of("python", "java", "typescript", "javascript");

    /** Data and what tools write: a name in it is a coincidence. */
    private static final Set<String> DATA = Set.of("csv", "svg", "ignore");

    private static final long MOST_BYTES = 2_000_000;

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "mentions",
                1,
                "Reads where names that few lines write are written, in code, strings, settings and documents.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(),
                List.of(NodeTypes.MENTION, RelationshipTypes.CONTAINS),
                List.of("*.py", "*.java", "*.ts", "*.tsx", "*.js", "*.jsx", "*.mjs", "*.cjs", "*.mts", "*.cts"));
    }

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        Mentions mentions = new Mentions();
        String repository = checkout.revision().repository();
        read(checkout, sink, true, mentions::code);
        read(checkout, sink, false, mentions::text);
        mentions.rare().forEach((name, places) -> {
            NodeKey key = Keys.mention(repository, name);
            sink.emit(Node.of(key).with("places", List.copyOf(places)));
            sink.emit(
                    Relationship.of(RelationshipTypes.CONTAINS, Keys.repository(repository), key, Evidence.resolved()));
        });
    }

    private static void read(Checkout checkout, FactSink sink, boolean code, BiConsumer<String, String> reader) {
        for (FileEntry file : checkout.files()) {
            boolean isFile = file.kind() == FileEntry.Kind.FILE || file.kind() == FileEntry.Kind.EXECUTABLE;
            String language = Languages.of(file.name()).orElse("");
            if (!isFile || DATA.contains(language) || CODE.contains(language) != code || file.bytes() > MOST_BYTES) {
                continue;
            }
            try {
                SourceText.decode(checkout.read(file))
                        .ifPresent(text -> reader.accept(file.path(), spoken(language, text)));
            } catch (UnreadableFileException e) {
                sink.report(Issue.warning(e.code(), file.path(), 0, String.valueOf(e.getMessage())));
            }
        }
    }

    /** Documents are all comment; what they name is in use. */
    private static String spoken(String language, String text) {
        Optional<CommentSyntax> syntax = CODE.contains(language) ? CommentSyntax.of(language) : Optional.empty();
        return syntax.map(known -> SourceParts.of(known, text).withoutComments())
                .orElse(text);
    }
}
