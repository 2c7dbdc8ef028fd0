package dev.lode.analyzers.churn;

import com.google.auto.service.AutoService;
import dev.lode.analyzers.history.History;
import dev.lode.analyzers.history.Scopes;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.PluginDescriptor;
import java.util.List;

/**
 * Churn of every file, directory and component: how many commits changed it, by how many people, how many lines they
 * added and deleted, over all of history and in windows up to the newest commit. The term and the finding that it tells
 * where faults are: Nagappan and Ball, "Use of Relative Code Churn Measures to Predict System Defect Density" (2005).
 *
 * <p>Merges do not count, for their changes are those of their parents. A directory or component counts a commit once
 * however many of its paths the commit changed, those included that are gone today. History does not follow renames: a
 * path's churn begins where it got its name. Bots' commits count, but bots are no authors. What no commit touched has no
 * churn, which is not the same as none.
 *
 * <p>One pass over the changes in the order of commits; memory grows with files and directories and the people of each.
 */
@AutoService(Analyzer.class)
public final class Churn implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "churn",
                1,
                "How often, by how many people and by how many lines every file, directory and component changed.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(
                        NodeTypes.COMMIT,
                        NodeTypes.COMPONENT,
                        NodeTypes.FILE,
                        NodeTypes.PERSON,
                        RelationshipTypes.PART_OF,
                        RelationshipTypes.TOUCHES),
                List.of(NodeTypes.FILE, NodeTypes.DIRECTORY, NodeTypes.COMPONENT),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        Scopes<Tally> scopes = new Scopes<>(known, Tally::new);
        new History(known).forEachChange(change -> scopes.forEach(change.path(), tally -> tally.add(change)));
        scopes.forEach((key, tally) -> {
            if (tally.changed()) {
                sink.emit(tally.describe(key));
            }
        });
    }
}
