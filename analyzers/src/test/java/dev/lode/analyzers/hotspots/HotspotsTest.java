package dev.lode.analyzers.hotspots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.Facts;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import dev.lode.testkit.RecordingSink;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HotspotsTest {

    private static final int COMMITS = 200_000;

    /** Three touches a commit, two of them in one directory: more than one part, and not in the order of commits. */
    @Test
    void aLongHistoryCountsEveryCommitOfADirectoryOnce() {
        RecordingSink sink = new RecordingSink();
        new Hotspots().analyze(new LongHistory(), sink);
        assertThat(sink.facts())
                .filteredOn(fact -> fact.type().equals("Directory"))
                .allSatisfy(fact -> assertThat(fact.whole("commits", 0)).isEqualTo(COMMITS))
                .hasSize(3);
        assertThat(sink.facts())
                .filteredOn(fact -> fact.type().equals("File"))
                .allSatisfy(fact -> assertThat(fact.whole("commits", 0)).isEqualTo(COMMITS))
                .hasSize(3);
    }

    private record LongHistory() implements Facts {

        @Override
        public Stream<Node> nodes(String type) {
            return type.equals("File")
                    ? Stream.of("a/x.txt", "a/y.txt", "b/z.txt")
                            .map(path -> Node.of(Keys.file("r", path)).with("lines", 1))
                    : Stream.empty();
        }

        @Override
        public Stream<Relationship> relationships(String type) {
            return Stream.of("a/x.txt", "a/y.txt", "b/z.txt")
                    .flatMap(path -> IntStream.range(0, COMMITS).mapToObj(commit -> touches(commit, path)));
        }

        @Override
        public Stream<Relationship> relationshipsByStart(String type) {
            return IntStream.range(0, COMMITS)
                    .boxed()
                    .flatMap(
                            commit -> Stream.of("a/x.txt", "a/y.txt", "b/z.txt").map(path -> touches(commit, path)));
        }

        private static Relationship touches(int commit, String path) {
            return Relationship.of(
                    RelationshipTypes.TOUCHES,
                    Keys.commit(String.format(Locale.ROOT, "%040x", commit)),
                    Keys.file("r", path),
                    Evidence.resolved());
        }
    }
}
