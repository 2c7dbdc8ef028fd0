package dev.lode.analyzers.coupling;

import com.google.auto.service.AutoService;
import dev.lode.analyzers.history.Changesets;
import dev.lode.analyzers.history.History;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Issue;
import dev.lode.spi.Node;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Temporal coupling: pairs of files, and of components, that change in the same commits.
 *
 * <p>The term is of Marco D'Ambros, Michele Lanza and Mircea Lungu, "Visualizing Co-Change Information with the
 * Evolution Radar" (2009), after Harald Gall and others (1998); the degree is code-maat's: shared commits divided by the
 * mean of the commits of both. Commits that change more than 30 paths are bulk, as moves and reformatting are; they are
 * set aside in every number, and counted in an issue.
 *
 * <p>Files are those that stand and are not generated; their history does not follow renames. A component changes with
 * its files. A pair is said when it shares at least 5 commits with a degree of at least 0.3, or at least 3 commits of the
 * last twelve months.
 *
 * <p>Memory grows with files, and with {@link PairTable#LIMIT} pairs at most: where there are more, history is read
 * again for each part of them.
 */
@AutoService(Analyzer.class)
public final class TemporalCoupling implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "coupling",
                2,
                "Which files, and which components, change in the same commits.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(
                        NodeTypes.COMMIT,
                        NodeTypes.PERSON,
                        NodeTypes.FILE,
                        RelationshipTypes.TOUCHES,
                        RelationshipTypes.PART_OF),
                List.of(RelationshipTypes.CHANGES_WITH),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        Changesets changesets = new Changesets(new History(known));
        new CoupledUnits(components(known), changesets, PairTable.LIMIT).emit(sink);
        long bulk = new CoupledUnits(files(known), changesets, PairTable.LIMIT).emit(sink);
        if (bulk > 0) {
            String text = "commits of more than " + Changesets.LARGEST + " paths, which coupling leaves out: " + bulk;
            sink.report(Issue.info("BULK_COMMITS", "", 0, text));
        }
    }

    private static Units files(Facts known) {
        try (var files = known.nodes(NodeTypes.FILE)) {
            return Units.of(files.filter(file -> !file.flag("generated"))
                    .map(Node::key)
                    .collect(Collectors.toMap(file -> file.text("path"), Function.identity())));
        }
    }

    private static Units components(Facts known) {
        try (var parts = known.relationships(RelationshipTypes.PART_OF)) {
            return Units.of(parts.collect(Collectors.toMap(part -> part.start().text("path"), Relationship::end)));
        }
    }
}
