package dev.lode.analyzers.ownership;

import com.google.auto.service.AutoService;
import dev.lode.analyzers.history.History;
import dev.lode.analyzers.history.Scopes;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.PluginDescriptor;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who owns every file, directory, component and the repository, and how many people carry it.
 *
 * <p><b>Share</b>: a person's commits to a scope among those of all people, over all of history, after Bird, Nagappan,
 * Murphy, Gall and Devanbu, "Don't Touch My Code! Examining the Effects of Ownership on Software Quality" (2011). The
 * main developer has the greatest. <b>Carriers</b>: fewest people who made more than half of the commits. <b>Knowledge
 * loss</b>: the share of those who wrote no commit to the repository, merges included, in the last twelve months.
 *
 * <p><b>Bus factor</b>: the truck factor of Avelino, Passos, Hora and Valente, "A Novel Approach for Estimating Truck
 * Factors" (2016); see {@link Authorship} and {@link TruckFactor}. It is over the text files that are not generated, as
 * they set aside what is not written; a scope without any has none.
 *
 * <p>Merges and bots do not count, co-authors neither. A scope counts a commit once, and paths that are gone count for
 * what they lay in. But for the bus factor history does not follow renames. Directories have no relationships, for there
 * would be too many. Memory grows with paths and the people of each.
 */
@AutoService(Analyzer.class)
public final class Ownership implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "ownership",
                1,
                "Who made files, directories, components and the repository, and how many people carry them.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(
                        NodeTypes.COMMIT,
                        NodeTypes.COMPONENT,
                        NodeTypes.FILE,
                        NodeTypes.PERSON,
                        NodeTypes.REPOSITORY,
                        RelationshipTypes.PART_OF,
                        RelationshipTypes.TOUCHES),
                List.of(
                        NodeTypes.FILE,
                        NodeTypes.DIRECTORY,
                        NodeTypes.COMPONENT,
                        NodeTypes.REPOSITORY,
                        RelationshipTypes.OWNS),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        History history = new History(known);
        Authorship authorship = new Authorship();
        Scopes<Owners> scopes = new Scopes<>(known, Owners::new);
        Owners all = new Owners();
        history.forEachChange(change -> {
            authorship.add(change);
            scopes.forEach(change.path(), owners -> owners.add(change));
            all.add(change);
        });
        files(known).forEach(path -> {
            int[] authors = authorship.authors(path);
            scopes.forEach(path, owners -> owners.file(authors));
            all.file(authors);
        });
        Statement statement = new Statement(history.people(), Active.people(known, history.window()), sink);
        scopes.forEach(statement::emit);
        repository(known).forEach(key -> statement.emit(key, all));
    }

    /** The text files that people write. */
    private static List<String> files(Facts known) {
        try (Stream<Node> files = known.nodes(NodeTypes.FILE)) {
            return files.filter(file ->
                            file.property("lines").isPresent() && !file.flag("binary") && !file.flag("generated"))
                    .map(file -> file.key().text("path"))
                    .toList();
        }
    }

    private static List<NodeKey> repository(Facts known) {
        try (Stream<Node> repositories = known.nodes(NodeTypes.REPOSITORY)) {
            return repositories.map(Node::key).toList();
        }
    }
}
