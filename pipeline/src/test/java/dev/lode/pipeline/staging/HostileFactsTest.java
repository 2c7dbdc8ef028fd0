package dev.lode.pipeline.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.staging.contract.ContractValidation;
import dev.lode.spi.Fact;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, values and names that somebody made to break something. */
class HostileFactsTest {

    private static final String REPOSITORY = "shop";

    @TempDir
    Path root;

    /** D08. */
    @Test
    void everyKeyKeepsItsBytesAndItsNode() throws IOException {
        List<String> names = List.of(
                "",
                "a\nb",
                "a\r\nb",
                "a|b",
                "😀",
                "a\u0000b",
                "a\u2028b",
                "a\u0085b",
                "Case",
                "case",
                "\"",
                "\\",
                "{}",
                "é",
                "e\u0301",
                "1:a",
                "t5:Table");
        Snapshot snapshot = stage(names.stream()
                .map(name -> Node.of(NodeKey.of(NodeTypes.TABLE).and("name", name)))
                .toList());
        try (Stream<Node> tables = Staged.facts(snapshot).nodes(NodeTypes.TABLE)) {
            assertThat(tables.map(table -> table.key().text("name"))).containsExactlyInAnyOrderElementsOf(names);
        }
        Path file = snapshot.folder().resolve("mine.jsonl");
        assertThat(Files.readString(file).split("\\R"))
                .as("one line each for any reader")
                .hasSize(names.size());
        assertThat(ContractValidation.validate(file, OntologyFile.builtIn()).problems())
                .isEmpty();
    }

    /** D08. */
    @Test
    void keysThatReadTheSameWhenJoinedStayTwo() {
        Snapshot snapshot = stage(List.of(
                Node.of(Keys.column("a", "bc")), Node.of(Keys.column("ab", "c")), Node.of(Keys.column("abc", ""))));
        assertThat(snapshot.index().totals()).containsEntry(NodeTypes.COLUMN, 3L);
    }

    /** D08, D09, D10. */
    @Test
    void whatTheWordsDoNotAllowIsRefusedCountedAndKept() throws IOException {
        String label = "A`) DETACH DELETE n //";
        Snapshot snapshot = stage(List.of(
                Node.of(NodeKey.of(NodeTypes.TABLE).and("name", "k".repeat(64 << 10))),
                Node.of(Keys.commit("c1")).with("subject", "s".repeat(10 << 20)),
                Node.of(Keys.commit("c2")).with("subject", Collections.nCopies(600_000, "x")),
                Node.of(Keys.commit("c3")).with("subject", "half \ud83d character"),
                Node.of(Keys.commit("c4")).with("parents", "1"),
                Node.of(Keys.commit("c5")).with("parents", 1.0),
                Node.of(Keys.commit("c6")).with(label, 1),
                Node.of(NodeKey.of(label).and("name", "x")),
                Node.of(NodeKey.of(NodeTypes.TABLE).and("schema", "x"))));
        assertThat(snapshot.index().totals()).isEmpty();
        assertThat(snapshot.index().rejects())
                .containsExactly(
                        new SnapshotIndex.Reject("git", "not_text", 1),
                        new SnapshotIndex.Reject("git", "too_long", 2),
                        new SnapshotIndex.Reject("git", "unknown_property", 1),
                        new SnapshotIndex.Reject("git", "unknown_type", 1),
                        new SnapshotIndex.Reject("git", "wrong_key", 1),
                        new SnapshotIndex.Reject("git", "wrong_type", 3));
        Path rejects = snapshot.folder().resolve("rejects.jsonl");
        assertThat(Files.readAllLines(rejects)).hasSize(9);
        assertThat(Files.size(rejects)).as("long texts are cut").isLessThan(100_000);
    }

    /** D09. */
    @Test
    void everyValueIsReadBackAsItWas() {
        List<Value> numbers =
                List.of(Value.of((1L << 53) + 1), Value.of(Long.MAX_VALUE), Value.of(Long.MIN_VALUE), Value.of(0));
        for (Value number : numbers) {
            assertThat(readBack(Node.of(Keys.commit("c")).with("parents", number))
                            .property("parents"))
                    .contains(number);
        }
        for (double number : List.of(-0.0, 0.1, 1e-310, Double.MAX_VALUE, Double.MIN_VALUE, 1.0)) {
            assertThat(readBack(Node.of(Keys.file("r", "p")).with("hotspot", number))
                            .property("hotspot"))
                    .contains(Value.of(number));
        }
        Node empty = Node.of(Keys.column("t", "c")).with("tests", List.of()).with("description", "");
        assertThat(readBack(empty)).isEqualTo(empty);
    }

    /** D09. */
    @Test
    void numberThatIsNoneCannotEvenBeSaid() {
        for (double number : List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
            assertThatThrownBy(() -> Value.of(number)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void issueOfAnyTextIsStaged() throws IOException {
        Snapshot snapshot = Staged.snapshot(Staged.area(root), Staged.revision(REPOSITORY), sink -> {
            sink.report(Issue.warning("PARSE_FAILED", "a\nb", 3, "half \ud83d\n\u2028"));
            sink.report(Issue.warning("PARSE_FAILED", "k".repeat(64 << 10), 3, "path too long"));
            sink.report(Issue.info("NOTED", "", 0, "nothing is missing"));
        });
        assertThat(snapshot.index().issues()).containsEntry("PARSE_FAILED", 2L).containsEntry("NOTED", 1L);
        assertThat(Files.readString(snapshot.folder().resolve("issues.jsonl")).split("\\R"))
                .hasSize(2);
        snapshot.verify();
    }

    private Node readBack(Node node) {
        Snapshot snapshot =
                Staged.snapshot(Staged.area(root.resolve(Fingerprint.sha256("" + node))), REPOSITORY, List.of(node));
        try (Stream<Node> nodes = Staged.facts(snapshot).nodes(node.type())) {
            return nodes.findFirst().orElseThrow();
        }
    }

    private Snapshot stage(List<? extends Fact> facts) {
        return Staged.snapshot(Staged.area(root), REPOSITORY, facts);
    }
}
