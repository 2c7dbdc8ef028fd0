package dev.lode.analyzers.age;

import com.google.auto.service.AutoService;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.PluginDescriptor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Code age: how long a file has stood unchanged, in whole days from its last change to the newest commit of the
 * repository, and the age of the middle line of every directory and component and of the repository.
 *
 * <p>After Adam Tornhill, "Your Code as a Crime Scene" (2nd edition, 2024), and the analysis {@code age} of
 * his code-maat, which counts months from the last change; the newest commit stands where code-maat has today, so that
 * the same commits give the same age. A change is one by a non-merge commit, a rename included. The middle line is the
 * weighted median: lines of text files that are not generated are put in order of their files' age, and the age at which
 * half of them is reached is taken. A file that only merges or history out of reach changed has no age and is left out.
 */
@AutoService(Analyzer.class)
public final class CodeAge implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "age",
                2,
                "How long code has stood unchanged: days since the last change of files, median of what holds them.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(NodeTypes.COMMIT, NodeTypes.FILE, RelationshipTypes.TOUCHES, RelationshipTypes.PART_OF),
                List.of(NodeTypes.FILE, NodeTypes.DIRECTORY, NodeTypes.COMPONENT, NodeTypes.REPOSITORY),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        newest(known).ifPresent(time -> ages(known, time).emit(sink));
    }

    private static Optional<String> newest(Facts known) {
        try (var commits = known.nodes(NodeTypes.COMMIT)) {
            return commits.map((Node commit) -> commit.text("committed_at"))
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder());
        }
    }

    private static Ages ages(Facts known, String newest) {
        Ages ages = new Ages(newest);
        try (var files = known.nodes(NodeTypes.FILE)) {
            files.forEach(ages::file);
        }
        try (var parts = known.relationships(RelationshipTypes.PART_OF)) {
            parts.forEach(ages::part);
        }
        try (var touches = known.relationships(RelationshipTypes.TOUCHES)) {
            touches.forEach(ages::touch);
        }
        return ages;
    }
}
