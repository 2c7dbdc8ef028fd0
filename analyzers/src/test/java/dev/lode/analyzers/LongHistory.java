package dev.lode.analyzers;

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
import java.time.Instant;
import java.util.HexFormat;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A history that is made up while it is read: each commit changes three files, every tenth is a merge, every thousandth
 * is tagged, and one comes every ten minutes. As a program it runs one analyzer on it and prints what that said, by type.
 */
record LongHistory(int commits) implements Facts {

    private static final int FILES = 20_000;
    private static final int COMPONENTS = 50;
    private static final int PEOPLE = 2_000;
    private static final int CHANGES = 3;
    private static final int RELEASE = 1_000;
    private static final String NAME = "r";

    /** Id of an analyzer, and number of commits. */
    public static void main(String[] arguments) {
        Analyzer analyzer = ServiceLoader.load(Analyzer.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.describe().id().equals(arguments[0]))
                .findFirst()
                .orElseThrow();
        Counts counts = new Counts(new TreeMap<>());
        analyzer.analyze(new LongHistory(Integer.parseInt(arguments[1])), counts);
        counts.byType().forEach((type, count) -> System.out.println(type + " " + count));
    }

    private record Counts(SortedMap<String, Long> byType) implements FactSink {

        @Override
        public void emit(Fact fact) {
            byType.merge(fact.type(), 1L, Long::sum);
        }

        @Override
        public void report(Issue issue) {
            byType.merge(issue.code(), 1L, Long::sum);
        }
    }

    @Override
    public Stream<Node> nodes(String type) {
        return switch (type) {
            case NodeTypes.REPOSITORY -> Stream.of(Node.of(Keys.repository(NAME)));
            case NodeTypes.COMMIT -> numbers().mapToObj(LongHistory::commit);
            case NodeTypes.PERSON -> IntStream.range(0, PEOPLE).mapToObj(i -> Node.of(Keys.person("", person(i))));
            case NodeTypes.FILE ->
                IntStream.range(0, FILES)
                        .mapToObj(i ->
                                Node.of(file(i)).with("lines", 10 + i % 500).with("mean_indentation", 1.5));
            case NodeTypes.COMPONENT ->
                IntStream.range(0, COMPONENTS)
                        .mapToObj(
                                i -> Node.of(component(i)).with("direct", false).with("lines", 1000));
            case NodeTypes.TAG ->
                numbers()
                        .filter(i -> i % RELEASE == 0)
                        .mapToObj(i -> Node.of(Keys.tag(NAME, "v1." + i))
                                .with("version", "1." + i)
                                .with("commit", sha(i))
                                .with("tagged_at", time(i)));
            default -> Stream.empty();
        };
    }

    @Override
    public Stream<Relationship> relationships(String type) {
        return switch (type) {
            case RelationshipTypes.TOUCHES ->
                numbers().filter(i -> !merge(i)).boxed().flatMap(LongHistory::touches);
            case RelationshipTypes.PARENT ->
                numbers().filter(i -> i > 0).boxed().flatMap(LongHistory::parents);
            case RelationshipTypes.PART_OF ->
                IntStream.range(0, FILES).mapToObj(i -> stated(type, file(i), component(i % COMPONENTS)));
            default -> Stream.empty();
        };
    }

    @Override
    public Stream<Relationship> relationshipsByStart(String type) {
        return relationships(type);
    }

    private LongStream numbers() {
        return LongStream.range(0, commits);
    }

    private static Node commit(long i) {
        return Node.of(Keys.commit(sha(i)))
                .with("committed_at", time(i))
                .with("parents", merge(i) ? 2 : 1)
                .with("author_name", "")
                .with("author_email", person(mix(i) % PEOPLE));
    }

    private static boolean merge(long i) {
        return i % 10 == 9;
    }

    private static Stream<Relationship> parents(long i) {
        Relationship first = stated(RelationshipTypes.PARENT, Keys.commit(sha(i)), Keys.commit(sha(i - 1)));
        return merge(i)
                ? Stream.of(first, stated(RelationshipTypes.PARENT, Keys.commit(sha(i)), Keys.commit(sha(i - 5))))
                : Stream.of(first);
    }

    /** Files that lie near each other, so that some of them change together. */
    private static Stream<Relationship> touches(long i) {
        return IntStream.range(0, CHANGES)
                .mapToObj(n -> stated(
                                RelationshipTypes.TOUCHES,
                                Keys.commit(sha(i)),
                                file((mix(i) % FILES + n * (mix(i + 1) % 40)) % FILES))
                        .with("change", "modify")
                        .with("committed_at", time(i))
                        .with("author", person(mix(i) % PEOPLE))
                        .with("added", 3)
                        .with("deleted", 1));
    }

    private static Relationship stated(String type, NodeKey start, NodeKey end) {
        return Relationship.of(type, start, end, Evidence.resolved());
    }

    private static NodeKey file(long i) {
        return Keys.file(NAME, "src/part" + i % COMPONENTS + "/file" + i + ".txt");
    }

    private static NodeKey component(long i) {
        return Keys.component(NAME, "src/part" + i);
    }

    private static String person(long i) {
        return "person" + i + "@example.com";
    }

    private static String time(long i) {
        return Instant.ofEpochSecond(1_000_000_000 + i * 600).toString();
    }

    private static String sha(long i) {
        return HexFormat.of().toHexDigits(mix(i)) + HexFormat.of().toHexDigits(i) + "00000000";
    }

    /** A number that looks like chance, not below 0. */
    private static long mix(long i) {
        long mixed = (i + 1) * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        return (mixed ^ (mixed >>> 27)) >>> 1;
    }
}
