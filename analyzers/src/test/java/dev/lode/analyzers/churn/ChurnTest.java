package dev.lode.analyzers.churn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.Facts;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import dev.lode.testkit.RecordingSink;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChurnTest {

    private static final int COMMITS = 200_000;
    private static final List<String> PATHS = List.of("a/x.txt", "a/y.txt", "b/z.txt");

    /** Three touches a commit, two of them in one directory. */
    @Test
    void aLongHistoryCountsEveryCommitOfADirectoryOnce() {
        RecordingSink sink = new RecordingSink();
        new Churn().analyze(new LongHistory(), sink);
        assertThat(sink.facts())
                .hasSize(3 + 3)
                .allSatisfy(fact -> assertThat(fact.whole("commits", 0)).isEqualTo(COMMITS));
    }

    /** It has many people, none of whom comes in the order of the others. */
    @Test
    void everyAuthorCountsOnce() {
        RecordingSink sink = new RecordingSink();
        new Churn().analyze(new LongHistory(), sink);
        assertThat(sink.facts())
                .allSatisfy(fact -> assertThat(fact.whole("authors", 0)).isEqualTo(LongHistory.PEOPLE));
    }

    private record LongHistory() implements Facts {

        static final int PEOPLE = 997;

        @Override
        public Stream<Node> nodes(String type) {
            return type.equals(NodeTypes.FILE)
                    ? PATHS.stream().map(path -> Node.of(Keys.file("r", path)).with("lines", 1))
                    : Stream.empty();
        }

        @Override
        public Stream<Relationship> relationships(String type) {
            return relationshipsByStart(type);
        }

        @Override
        public Stream<Relationship> relationshipsByStart(String type) {
            return type.equals(RelationshipTypes.TOUCHES)
                    ? IntStream.range(0, COMMITS)
                            .boxed()
                            .flatMap(commit -> PATHS.stream().map(path -> touches(commit, path)))
                    : Stream.empty();
        }

        private static Relationship touches(int commit, String path) {
            return Relationship.of(
                            RelationshipTypes.TOUCHES,
                            Keys.commit(String.format(Locale.ROOT, "%040x", commit)),
                            Keys.file("r", path),
                            Evidence.resolved())
                    .with("author", "p" + commit * 31L % PEOPLE);
        }
    }
}
