package dev.lode.analyzers.hotspots;

import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The files and directories of a repository with their churn; grows with them and with people, not with commits. */
final class Landscape {

    /** Touches whose commits are kept apart at one time: some tens of megabytes. */
    private static final long PART = 250_000;

    private final SortedMap<String, Churn> files = new TreeMap<>();
    private final SortedMap<String, Churn> directories = new TreeMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    private String repository = "";
    private long touches;

    void file(Node file) {
        String path = file.key().text("path");
        repository = file.key().text("repository");
        long lines = file.whole("lines", 0);
        boolean scored = !file.flag("binary") && !file.flag("generated");
        files.computeIfAbsent(path, absent -> new Churn()).size(lines, scored);
        forEachParent(
                path,
                parent -> directories
                        .computeIfAbsent(parent, absent -> new Churn())
                        .size(lines, scored));
    }

    void touch(Relationship relationship) {
        touches++;
        String path = relationship.end().text("path");
        int author = relationship
                .text("author")
                .map(person -> people.computeIfAbsent(person, absent -> people.size()))
                .orElse(-1);
        Churn file = files.get(path);
        if (file != null) {
            file.touch(relationship, author);
            file.commit();
        }
        forEachDirectory(path, (directory, churn) -> churn.touch(relationship, author));
    }

    /** Into how many parts the commits are cut, so that one part's fit in memory. */
    int parts() {
        return Math.toIntExact((touches + PART - 1) / PART);
    }

    /** The directories of today's tree above a path, the innermost first. */
    void forEachDirectory(String path, BiConsumer<String, Churn> action) {
        forEachParent(path, parent -> {
            Churn churn = directories.get(parent);
            if (churn != null) {
                action.accept(parent, churn);
            }
        });
    }

    private static void forEachParent(String path, Consumer<String> action) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            action.accept(path.substring(0, slash));
        }
        action.accept(".");
    }

    void describe(FactSink sink) {
        long hottestFile = hottest(files);
        files.forEach((path, churn) -> {
            Node node = churn.describe(Keys.file(repository, path), hottestFile);
            if (!node.properties().isEmpty()) {
                sink.emit(node);
            }
        });
        long hottestDirectory = hottest(directories);
        directories.forEach(
                (path, churn) -> sink.emit(churn.describe(Keys.directory(repository, path), hottestDirectory)
                        .with("lines", churn.lines())));
    }

    private static long hottest(SortedMap<String, Churn> churns) {
        return churns.values().stream().mapToLong(Churn::heat).max().orElse(0);
    }
}
