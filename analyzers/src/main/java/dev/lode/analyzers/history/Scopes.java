package dev.lode.analyzers.history;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Facts;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something for each file, directory and component of a repository. A path belongs to its own file, to all directories
 * above it that are there today, and to one component: the one that the file is part of, or for a path that is gone the
 * one that lies where it lay.
 *
 * @param <T> what is kept for each of them
 */
public final class Scopes<T> {

    private final SortedMap<String, T> files = new TreeMap<>();
    private final SortedMap<String, T> directories = new TreeMap<>();
    private final SortedMap<String, T> components = new TreeMap<>();
    private final Map<String, Boolean> direct = new HashMap<>();
    private final Map<String, String> componentOfFile = new HashMap<>();
    private String repository = "";

    public Scopes(Facts known, Supplier<T> empty) {
        try (Stream<Node> nodes = known.nodes(NodeTypes.FILE)) {
            nodes.forEach(file -> file(file.key(), empty));
        }
        try (Stream<Node> nodes = known.nodes(NodeTypes.COMPONENT)) {
            nodes.forEach(component -> {
                String path = component.key().text("path");
                components.put(path, empty.get());
                direct.put(path, component.flag("direct"));
            });
        }
        try (Stream<Relationship> parts = known.relationships(RelationshipTypes.PART_OF)) {
            parts.forEach(part -> componentOfFile.put(
                    part.start().text("path"), part.end().text("path").intern()));
        }
    }

    private void file(NodeKey file, Supplier<T> empty) {
        String path = file.text("path");
        repository = file.text("repository");
        files.put(path, empty.get());
        forEachFolder(path, folder -> directories.computeIfAbsent(folder, absent -> empty.get()));
    }

    /** All that a path belongs to. */
    public void forEach(String path, Consumer<T> action) {
        T file = files.get(path);
        if (file != null) {
            action.accept(file);
        }
        forEachFolder(path, folder -> accept(directories.get(folder), action));
        String component = file == null ? componentOfFormer(path) : componentOfFile.get(path);
        if (component != null) {
            accept(components.get(component), action);
        }
    }

    /** Each with its key, in the order of types and paths. */
    public void forEach(BiConsumer<NodeKey, T> action) {
        files.forEach((path, kept) -> action.accept(Keys.file(repository, path), kept));
        directories.forEach((path, kept) -> action.accept(Keys.directory(repository, path), kept));
        components.forEach((path, kept) -> action.accept(Keys.component(repository, path), kept));
    }

    private static <T> void accept(@Nullable T kept, Consumer<T> action) {
        if (kept != null) {
            action.accept(kept);
        }
    }

    private @Nullable String componentOfFormer(String path) {
        for (String folder = parent(path), own = folder; ; folder = parent(folder)) {
            Boolean onlyFiles = direct.get(folder);
            if (onlyFiles != null) {
                return !onlyFiles || folder.equals(own) ? folder : null;
            }
            if (folder.equals(".")) {
                return null;
            }
        }
    }

    private static void forEachFolder(String path, Consumer<String> action) {
        for (String folder = parent(path); ; folder = parent(folder)) {
            action.accept(folder);
            if (folder.equals(".")) {
                return;
            }
        }
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : path.substring(0, slash);
    }
}
