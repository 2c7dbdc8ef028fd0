package dev.lode.analyzers.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.Evidence;
import dev.lode.spi.Fact;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reads all of history holds none of it: the ids of these commits alone take more than the process has. */
class LongHistoryTest {

    @ParameterizedTest
    @ValueSource(strings = {"churn", "ownership"})
    void memoryDoesNotGrowWithCommits(String analyzer) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Analysis.class.getName(),
                        analyzer)
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes());
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo("" + Analysis.COMMITS / 2);
    }

    /** Runs one analyzer and says what it counts for one file. */
    static final class Analysis {

        static final int COMMITS = 400_000;
        private static final int FILES = 40;
        private static final int PEOPLE = 50;

        public static void main(String... arguments) {
            Analyzer analyzer = ServiceLoader.load(Analyzer.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(each -> each.describe().id().equals(arguments[0]))
                    .findFirst()
                    .orElseThrow();
            Heard heard = new Heard();
            analyzer.analyze(new LongHistory(), heard);
            System.out.println(heard.commits);
        }

        /** Sums the commits of the first file, which churn says once and ownership of each person. */
        private static final class Heard implements FactSink {

            private long commits;

            @Override
            public void emit(Fact fact) {
                boolean first = switch (fact) {
                    case Node node -> node.key().equals(file(0));
                    case Relationship relationship -> relationship.end().equals(file(0));
                };
                commits += first ? fact.whole("commits", 0) : 0;
            }

            @Override
            public void report(Issue issue) {
                throw new AssertionError(issue);
            }
        }

        private static NodeKey file(int number) {
            return Keys.file("shop", "src/" + number + ".txt");
        }

        /** Half of the commits touch the first file, all of them another one. */
        private record LongHistory() implements Facts {

            @Override
            public Stream<Node> nodes(String type) {
                return switch (type) {
                    case NodeTypes.FILE ->
                        IntStream.range(0, FILES)
                                .mapToObj(number -> Node.of(file(number)).with("lines", 10));
                    case NodeTypes.COMMIT ->
                        IntStream.range(0, COMMITS)
                                .mapToObj(commit -> Node.of(Keys.commit(sha(commit)))
                                        .with("committed_at", time(commit))
                                        .with("author_email", person(commit)));
                    default -> Stream.empty();
                };
            }

            @Override
            public Stream<Relationship> relationships(String type) {
                return relationshipsByStart(type);
            }

            @Override
            public Stream<Relationship> relationshipsByStart(String type) {
                return type.equals(RelationshipTypes.TOUCHES)
                        ? IntStream.range(0, COMMITS).boxed().flatMap(LongHistory::touches)
                        : Stream.empty();
            }

            private static Stream<Relationship> touches(int commit) {
                int other = 1 + commit % (FILES - 1);
                return (commit % 2 == 0 ? Stream.of(0, other) : Stream.of(other))
                        .map(file -> Relationship.of(
                                        RelationshipTypes.TOUCHES,
                                        Keys.commit(sha(commit)),
                                        file(file),
                                        Evidence.resolved())
                                .with("change", "modify")
                                .with("added", 1)
                                .with("author", person(commit))
                                .with("committed_at", time(commit)));
            }

            private static String sha(int commit) {
                return String.format(Locale.ROOT, "%040x", commit);
            }

            private static String person(int commit) {
                return "p" + commit % PEOPLE + "@example.com";
            }

            private static String time(int commit) {
                return Instant.ofEpochSecond(1_500_000_000L + 600L * commit).toString();
            }
        }
    }
}
