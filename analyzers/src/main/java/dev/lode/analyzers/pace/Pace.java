package dev.lode.analyzers.pace;

import com.google.auto.service.AutoService;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.PluginDescriptor;
import java.util.List;

/**
 * Pace: commits, people, lines and newcomers of every quarter of a repository.
 *
 * <p>Commits over time and the people behind them are what Audris Mockus, Roy Fielding and James Herbsleb, "Two Case
 * Studies of Open Source Software Development: Apache and Mozilla" (2002) describe a project by; newcomers are counted
 * by their first commit, as Minghui Zhou and Audris Mockus, "Who Will Stay in the FLOSS Community?" (2015) do.
 *
 * <p>A commit belongs to the quarter of its commit time in UTC. Merges are not counted. Bots' commits and lines are
 * counted, bots are not. The quarter of the newest commit, merges included, is not complete: it may not be over.
 */
@AutoService(Analyzer.class)
public final class Pace implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "pace",
                1,
                "How much happens in which quarter: commits, people, lines, newcomers.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(NodeTypes.REPOSITORY, NodeTypes.COMMIT, NodeTypes.PERSON, RelationshipTypes.TOUCHES),
                List.of(NodeTypes.QUARTER, RelationshipTypes.CONTAINS),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        Quarters quarters = new Quarters();
        try (var people = known.nodes(NodeTypes.PERSON)) {
            people.filter((Node person) -> person.flag("bot")).forEach(quarters::bot);
        }
        try (var commits = known.nodes(NodeTypes.COMMIT)) {
            commits.forEach(quarters::commit);
        }
        try (var touches = known.relationships(RelationshipTypes.TOUCHES)) {
            touches.forEach(quarters::touch);
        }
        try (var repositories = known.nodes(NodeTypes.REPOSITORY)) {
            repositories.forEach(repository -> quarters.emit(repository.key().text("name"), sink));
        }
    }
}
