package dev.lode.analyzers.ownership;

import dev.lode.ontology.NodeTypes;
import dev.lode.spi.Facts;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.Window;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is still there: the keys of those who wrote a commit in the last twelve months, be it a merge. */
final class Active {

    private Active() {}

    static Set<String> people(Facts known, Window window) {
        try (Stream<Node> commits = known.nodes(NodeTypes.COMMIT)) {
            return commits.filter(commit ->
                            window.inLast12Months(commit.text("committed_at").orElse("")))
                    .map(commit -> Keys.person(
                                    commit.text("author_name").orElse(""),
                                    commit.text("author_email").orElse(""))
                            .text("email"))
                    .collect(Collectors.toSet());
        }
    }
}
