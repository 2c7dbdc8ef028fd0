package dev.lode.analyzers.hotspots;

import com.google.auto.service.AutoService;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.PluginDescriptor;
import java.util.List;

/**
 * Churn and hotspot score of every file and directory.
 *
 * <p>A hotspot is code that is changed often and is large: change frequency × size, after Adam Tornhill, "Your Code as
 * a Crime Scene" (2nd edition, 2024), chapter 3. The score is commits × lines, divided by the greatest of the
 * repository's files, or of its directories: 0 to 1, rounded half up to six digits.
 *
 * <p>Only non-merge commits count, and only paths that still exist are described. Binary and generated files have
 * counts and no score; a directory's score leaves their lines out. A directory counts a commit once however many paths
 * below it the commit changed, those included that are gone today. History does not follow renames: a path's churn
 * begins where it got its name.
 */
@AutoService(Analyzer.class)
public final class Hotspots implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "hotspots",
                1,
                "Where change concentrates: churn, authors and hotspot score of every file and directory.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(NodeTypes.FILE, RelationshipTypes.TOUCHES),
                List.of(NodeTypes.FILE, NodeTypes.DIRECTORY),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        Landscape landscape = new Landscape();
        try (var files = known.nodes(NodeTypes.FILE)) {
            files.forEach(landscape::file);
        }
        try (var touches = known.relationships(RelationshipTypes.TOUCHES)) {
            touches.forEach(landscape::touch);
        }
        for (int part = 0; part < landscape.parts(); part++) {
            CommitPart commits = new CommitPart(landscape, part);
            try (var touches = known.relationships(RelationshipTypes.TOUCHES)) {
                touches.forEach(commits::touch);
            }
        }
        landscape.describe(sink);
    }
}
