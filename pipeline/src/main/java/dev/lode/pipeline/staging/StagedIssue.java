package dev.lode.pipeline.staging;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.pipeline.staging.contract.JsonBytes;
import dev.lode.spi.Evidence;
import dev.lode.spi.Fact;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.List;
import java.util.Locale;

/**
 * An issue as staging keeps it: a line of {@code issues.jsonl}, and a gap in the graph.
 *
 * @param repository empty for the portfolio, whose issues belong to the repository that they name or to none
 */
record StagedIssue(String repository, String plugin, Issue issue) {

    StagedIssue {
        repository = repository.isEmpty() ? issue.repository() : repository;
    }

    byte[] line() {
        JsonBytes line = new JsonBytes().raw("{");
        line.name("plugin").text(plugin);
        line.name("code").text(issue.code());
        line.name("severity").text(severity());
        line.name("path").text(issue.path());
        line.name("line").raw(Integer.toString(issue.line()));
        line.name("message").text(issue.message());
        return line.raw("}").toBytes();
    }

    List<Fact> facts() {
        NodeKey key = NodeKey.of(NodeTypes.GAP)
                .and("repository", repository)
                .and("plugin", plugin)
                .and("code", issue.code())
                .and("path", issue.path())
                .and("line", issue.line());
        Node gap = Node.of(key).with("severity", severity()).with("message", issue.message());
        if (repository.isEmpty()) {
            return List.of(gap);
        }
        NodeKey whole = Keys.repository(repository);
        return List.of(
                gap, Node.of(whole), Relationship.of(RelationshipTypes.CONTAINS, whole, key, Evidence.resolved()));
    }

    private String severity() {
        return issue.severity().name().toLowerCase(Locale.ROOT);
    }
}
