package dev.lode.analyzers.communities;

import com.google.auto.service.AutoService;
import dev.lode.analyzers.graphs.Modularity;
import dev.lode.analyzers.history.Changesets;
import dev.lode.analyzers.history.History;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Issue;
import dev.lode.spi.PluginDescriptor;
import java.util.List;

/**
 * Communities: who works with whom on the same files, and which groups of people that makes.
 *
 * <p>Two people work with each other on every standing, not generated file that both changed. A file that n people
 * changed ties each two of them by 1 / (n - 1), after Mark Newman, "Scientific collaboration networks II" (2001): what
 * everybody changes ties nobody. Groups are those of greatest modularity that the method of Vincent Blondel and others,
 * "Fast unfolding of communities in large networks" (2008) finds; it is made to give one answer by taking people in the
 * order of their keys and, of equally good groups, the one that they are in or else the first. That developers' groups
 * can be found in this way is shown by Mitchell Joblin and others, "From Developer Networks to Verified Communities"
 * (2015).
 *
 * <p>Left out are bots, merges, commits of more than 30 paths, people with fewer than {@value Work#LEAST_COMMITS} of the
 * others, who are counted in an issue, and files that more than {@value Contributors#MOST} people changed. Of each person
 * the {@value Ties#STRONGEST} strongest ties are kept. Memory so grows with files and people.
 */
@AutoService(Analyzer.class)
public final class Communities implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "communities",
                2,
                "Who works with whom on the same files, and in which groups.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(
                        NodeTypes.REPOSITORY,
                        NodeTypes.COMMIT,
                        NodeTypes.PERSON,
                        NodeTypes.FILE,
                        RelationshipTypes.TOUCHES,
                        RelationshipTypes.PART_OF),
                List.of(
                        NodeTypes.COMMUNITY,
                        RelationshipTypes.CONTAINS,
                        RelationshipTypes.MEMBER_OF,
                        RelationshipTypes.WORKS_WITH),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        History history = new History(known);
        Work work = Work.of(known, history, new Changesets(history));
        Ties ties = Ties.of(work);
        Groups groups = Groups.of(work, Modularity.groups(work.size(), ties.links()));
        try (var repositories = known.nodes(NodeTypes.REPOSITORY)) {
            repositories.map(node -> node.key().text("name")).forEach(repository -> {
                ties.emit(repository, sink);
                groups.emit(repository, sink);
            });
        }
        report(
                "OCCASIONAL_PEOPLE",
                "people with fewer than " + Work.LEAST_COMMITS + " commits, whom communities leave out",
                work.occasional(),
                sink);
        report("LONE_PEOPLE", "people who share no file with others, and so are in no community", groups.lone(), sink);
    }

    private static void report(String code, String what, long count, FactSink sink) {
        if (count > 0) {
            sink.report(Issue.info(code, "", 0, what + ": " + count));
        }
    }
}
