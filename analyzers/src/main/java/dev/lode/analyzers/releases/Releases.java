package dev.lode.analyzers.releases;

import com.google.auto.service.AutoService;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.PluginDescriptor;
import java.util.List;

/**
 * Releases, and what changed from one to the next.
 *
 * <p>A release is a tag whose name holds a version and whose commit is in the history that was read. It follows the
 * newest other release, by commit time and then by version, whose commit comes before its own; it brought the commits
 * that {@code git rev-list previous..this} lists, a first release all commits before it. Lines are those of its non-merge
 * commits, row by row, not of a comparison of both ends. Bots' commits and lines are counted, bots are not.
 *
 * <p>Memory grows by about 80 bytes a commit, with people and paths, and not with what releases share: see {@link
 * ReleaseChanges}.
 */
@AutoService(Analyzer.class)
public final class Releases implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "releases",
                1,
                "What was released and what changed from release to release.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(
                        NodeTypes.REPOSITORY,
                        NodeTypes.COMMIT,
                        NodeTypes.PERSON,
                        NodeTypes.TAG,
                        RelationshipTypes.PARENT,
                        RelationshipTypes.TOUCHES),
                List.of(
                        NodeTypes.RELEASE,
                        RelationshipTypes.CONTAINS,
                        RelationshipTypes.FOLLOWS,
                        RelationshipTypes.MARKS),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        try (var tags = known.nodes(NodeTypes.TAG)) {
            if (tags.noneMatch(tag -> tag.property("version").isPresent())) {
                return;
            }
        }
        History history = History.of(known);
        try (var repositories = known.nodes(NodeTypes.REPOSITORY)) {
            repositories.forEach(repository ->
                    new ReleaseChanges(known, history, repository.key().text("name")).emit(sink));
        }
    }
}
