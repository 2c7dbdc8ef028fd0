package dev.lode.analyzers.age;

import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The files of a repository with their ages; grows with files, directories and components. */
final class Ages {

    private static final Comparator<LastChange> YOUNGEST_FIRST =
            Comparator.comparing(LastChange::time).reversed();

    private final Instant newest;
    private final Map<NodeKey, LastChange> files = new HashMap<>();
    private final Map<NodeKey, NodeKey> components = new HashMap<>();

    /** @param newest time of the newest commit */
    Ages(String newest) {
        this.newest = Instant.parse(newest);
    }

    void file(Node file) {
        files.put(file.key(), LastChange.unknown(file));
    }

    void part(Relationship partOf) {
        components.put(partOf.start(), partOf.end());
    }

    void touch(Relationship touches) {
        String time = touches.text("committed_at").orElse("");
        files.computeIfPresent(touches.end(), (file, change) -> change.at(time));
    }

    void emit(FactSink sink) {
        List<LastChange> changes = files.values().stream()
                .filter(LastChange::known)
                .sorted(YOUNGEST_FIRST)
                .toList();
        Map<NodeKey, MedianAge> medians = new HashMap<>();
        for (LastChange change : changes) {
            sink.emit(Node.of(change.file()).with("age_days", days(change)));
            forEachScope(
                    change.file(),
                    scope -> medians.computeIfAbsent(scope, absent -> new MedianAge())
                            .count(change.lines()));
        }
        for (LastChange change : changes) {
            long days = days(change);
            forEachScope(
                    change.file(),
                    scope -> medians.getOrDefault(scope, new MedianAge()).pass(change.lines(), days));
        }
        medians.forEach((scope, median) -> {
            if (median.known()) {
                sink.emit(Node.of(scope).with("median_age_days", median.days()));
            }
        });
    }

    private long days(LastChange change) {
        return Duration.between(Instant.parse(change.time()), newest).toDays();
    }

    private void forEachScope(NodeKey file, Consumer<NodeKey> action) {
        String repository = file.text("repository");
        NodeKey directory = Keys.parentDirectory(repository, file.text("path"));
        while (!directory.text("path").equals(".")) {
            action.accept(directory);
            directory = Keys.parentDirectory(repository, directory.text("path"));
        }
        action.accept(directory);
        action.accept(Keys.repository(repository));
        NodeKey component = components.get(file);
        if (component != null) {
            action.accept(component);
        }
    }
}
