package dev.lode.miners.files;

import com.google.auto.service.AutoService;
import dev.lode.miners.code.Generated;
import dev.lode.miners.code.Languages;
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
import dev.lode.spi.RepositoryPath;
import dev.lode.spi.SourceText;
import dev.lode.spi.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lists the directories and files of the commit, with size, lines and language. Links are told, never followed. */
@AutoService(Miner.class)
public final class FilesMiner implements Miner {

    private static final String LFS_POINTER = "version https://git-lfs.github.com/spec/";
    private static final int LFS_POINTER_LIMIT = 1024;

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "files",
                3,
                "Lists directories and files with size, lines, indentation, language and kind.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(),
                List.of(NodeTypes.DIRECTORY, NodeTypes.FILE, RelationshipTypes.CONTAINS),
                List.of());
    }

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        String repository = checkout.revision().repository();
        if (checkout.revision().commit().isEmpty()) {
            return;
        }
        directories(repository, checkout.files(), sink);
        for (FileEntry file : checkout.files()) {
            NodeKey key = Keys.file(repository, file.path());
            sink.emit(describe(checkout, file, Node.of(key), sink));
            sink.emit(contains(Keys.parentDirectory(repository, file.path()), key));
        }
    }

    private static void directories(String repository, List<FileEntry> files, FactSink sink) {
        NodeKey root = Keys.directory(repository, ".");
        sink.emit(Node.of(root));
        sink.emit(contains(Keys.repository(repository), root));
        Set<String> paths = new TreeSet<>();
        for (FileEntry file : files) {
            String path = file.path();
            for (int at = path.lastIndexOf('/'); at > 0 && paths.add(path.substring(0, at)); ) {
                at = path.lastIndexOf('/', at - 1);
            }
        }
        for (String path : paths) {
            NodeKey directory = Keys.directory(repository, path);
            sink.emit(Node.of(directory));
            sink.emit(contains(Keys.parentDirectory(repository, path), directory));
        }
    }

    private static Relationship contains(NodeKey whole, NodeKey part) {
        return Relationship.of(RelationshipTypes.CONTAINS, whole, part, Evidence.resolved());
    }

    private static Node describe(Checkout checkout, FileEntry file, Node bare, FactSink sink) {
        Node node = bare.with("kind", file.kind().name().toLowerCase(Locale.ROOT));
        if (file.kind() == FileEntry.Kind.SUBMODULE) {
            return node.with("target", file.objectId());
        }
        try {
            byte[] content = checkout.read(file);
            return file.kind() == FileEntry.Kind.SYMLINK
                    ? node.with("bytes", content.length).with("target", RepositoryPath.of(content))
                    : withContent(withName(node, file), file, content);
        } catch (UnreadableFileException e) {
            sink.report(Issue.warning(e.code(), file.path(), 0, String.valueOf(e.getMessage())));
            Node named = withName(node, file).with("generated", Generated.byPath(file.path()));
            // A clone that lacks the blob does not know its size either.
            return e.code().equals("BLOB_MISSING") ? named : named.with("bytes", file.bytes());
        }
    }

    private static Node withName(Node node, FileEntry file) {
        return Languages.of(file.name())
                .map(language -> node.with("language", language))
                .orElse(node);
    }

    private static Node withContent(Node node, FileEntry file, byte[] content) {
        boolean binary = SourceText.binary(content);
        boolean pointer = content.length <= LFS_POINTER_LIMIT
                && new String(content, StandardCharsets.ISO_8859_1).startsWith(LFS_POINTER);
        Optional<String> text = binary ? Optional.empty() : SourceText.decode(content);
        boolean generated = Generated.byPath(file.path())
                || text.filter(Generated::byContent).isPresent();
        Node described = node.with("bytes", content.length)
                .with("binary", binary)
                .with("generated", generated)
                .with("lfs", pointer);
        if (binary) {
            return described;
        }
        Node sized = described.with("lines", lines(content));
        return text.flatMap(Indentation::mean)
                .map(mean -> sized.with("mean_indentation", mean))
                .orElse(sized);
    }

    /** A last line without newline counts. */
    private static int lines(byte[] content) {
        int lines = content.length > 0 && content[content.length - 1] != '\n' ? 1 : 0;
        for (byte b : content) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }
}
