package dev.lode.pipeline.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.OntologyFile;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.pipeline.LodeException;
import dev.lode.spi.Evidence;
import dev.lode.spi.Fact;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.Relationship;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotWriterTest {

    private static final String REPOSITORY = "github.com/acme/shop";

    @TempDir
    Path root;

    @Test
    void sameFactsGiveSameBytesInAnyOrderAndMemory() throws IOException {
        List<Fact> facts = history(300);
        String first = bytes(Staged.snapshot(Staged.area(root.resolve("0")), REPOSITORY, facts));
        for (int i = 1; i <= 10; i++) {
            Collections.shuffle(facts, new Random(i));
            StagingArea area = Staged.area(root.resolve("" + i), 1_000_000, i % 2 == 0 ? 1 << 13 : 1 << 26);
            assertThat(bytes(Staged.snapshot(area, REPOSITORY, facts))).isEqualTo(first);
        }
        assertThat(first).contains("\"records\" : 300");
    }

    @Test
    void sameFactsGiveSameBytesFromManyThreads() throws Exception {
        List<Fact> facts = history(300);
        String first = bytes(Staged.snapshot(Staged.area(root.resolve("one")), REPOSITORY, facts));
        Snapshot second = Staged.snapshot(
                Staged.area(root.resolve("many"), 1_000_000, 1 << 16),
                Staged.revision(REPOSITORY),
                sink -> facts.parallelStream().forEach(sink::emit));
        assertThat(bytes(second)).isEqualTo(first);
    }

    @Test
    void analyzerSeesMinedFactsAndThoseOfAnalyzersBeforeIt() {
        try (SnapshotWriter writer = Staged.area(root).begin(Staged.revision(REPOSITORY), Staged.FINGERPRINT)) {
            writer.sink(Staged.plugin("files"))
                    .emit(Node.of(Keys.file(REPOSITORY, "a.sql")).with("lines", 3));
            writer.finishPhase("mine");
            writer.sink(Staged.plugin("hotspots"))
                    .emit(Node.of(Keys.file(REPOSITORY, "a.sql")).with("commits", 2));
            try (Stream<Node> files = writer.facts().nodes(NodeTypes.FILE)) {
                assertThat(files.toList())
                        .containsExactly(Node.of(Keys.file(REPOSITORY, "a.sql"))
                                .with("commits", 2)
                                .with("lines", 3));
            }
        }
    }

    @Test
    void discardedPluginLeavesNothingAndCanStillSayWhy() {
        StagingArea area = Staged.area(root);
        try (SnapshotWriter writer = area.begin(Staged.revision(REPOSITORY), Staged.FINGERPRINT)) {
            FactSink sink = writer.sink(Staged.plugin("sql"));
            sink.emit(Node.of(Keys.table("half")));
            sink.report(Issue.warning("PARSE_FAILED", "a.sql", 3, "half"));
            writer.discard(Staged.plugin("sql"));
            sink.report(Issue.error("PLUGIN_FAILED", "", 0, "stack overflow"));
            writer.finishPhase("mine");
            Snapshot snapshot = writer.seal();
            assertThat(snapshot.index().issues()).containsOnlyKeys("PLUGIN_FAILED");
            assertThat(Staged.facts(snapshot).nodes(NodeTypes.TABLE)).isEmpty();
            assertThat(Staged.facts(snapshot)
                            .nodes(NodeTypes.GAP)
                            .map(gap -> gap.key().text("code")))
                    .containsExactly("PLUGIN_FAILED");
        }
    }

    @Test
    void pluginOverItsLimitIsSetAsideAsAWhole() {
        Snapshot snapshot = Staged.snapshot(Staged.area(root, 100, 1 << 20), REPOSITORY, history(101));
        assertThat(snapshot.index().issues()).containsEntry("LIMIT_EXCEEDED", 1L);
        assertThat(snapshot.index().totals())
                .doesNotContainKey(NodeTypes.COMMIT)
                .containsEntry(NodeTypes.GAP, 1L);
    }

    /** D06. */
    @Test
    void relationshipWithoutItsEndIsRefusedAndCounted() throws IOException {
        Snapshot snapshot = Staged.snapshot(
                Staged.area(root),
                REPOSITORY,
                List.of(
                        Node.of(Keys.commit("c1")),
                        Node.of(Keys.commit("c2")),
                        Relationship.of(
                                RelationshipTypes.PARENT, Keys.commit("c2"), Keys.commit("c1"), Evidence.resolved()),
                        Relationship.of(
                                RelationshipTypes.PARENT, Keys.commit("c1"), Keys.commit("c0"), Evidence.resolved())));
        assertThat(snapshot.index().rejects()).containsExactly(new SnapshotIndex.Reject("git", "dangling", 1));
        assertThat(snapshot.index().totals()).containsEntry(RelationshipTypes.PARENT, 1L);
        assertThat(snapshot.index().facts().get("git")).containsEntry(RelationshipTypes.PARENT, 1L);
        assertThat(Files.readString(snapshot.folder().resolve("rejects.jsonl")))
                .contains("\"reason\":\"dangling\",\"detail\":\"no node states its end\"")
                .contains("\"c0\"");
        snapshot.verify();
    }

    @Test
    void sealedSnapshotIsFoundAgain() {
        StagingArea area = Staged.area(root);
        Snapshot snapshot = Staged.snapshot(area, REPOSITORY, history(3));
        assertThat(area.find(REPOSITORY, Staged.COMMIT, Staged.FINGERPRINT)).contains(snapshot);
        assertThat(area.find(REPOSITORY, Staged.COMMIT, "00000000")).isEmpty();
        assertThat(area.snapshots()).containsExactly(snapshot.name());
        assertThat(area.open(snapshot.name())).isEqualTo(snapshot);
        assertThatThrownBy(() -> area.open(new SnapshotName("no", "no"))).hasMessageContaining("no/no");
    }

    @Test
    void unsealedSnapshotLeavesNothing() {
        StagingArea area = Staged.area(root);
        try (SnapshotWriter writer = area.begin(Staged.revision(REPOSITORY), Staged.FINGERPRINT)) {
            writer.sink(Staged.plugin("git")).emit(Node.of(Keys.commit("c1")));
            writer.finishPhase("mine");
        }
        assertThat(area.snapshots()).isEmpty();
        assertThat(root.resolve("github.com+acme+shop")).isEmptyDirectory();
    }

    /** D14. */
    @Test
    void stagingThatCannotBeWrittenIsSaidToBe() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "in the way");
        assertThatThrownBy(() -> Staged.snapshot(Staged.area(file), REPOSITORY, history(1)))
                .isInstanceOf(LodeException.Integrity.class)
                .hasMessageContaining(file.toString());
    }

    /** D14. A plugin may catch what its sink throws. */
    @Test
    void factThatCouldNotBeWrittenKeepsTheSnapshotFromBeingSealed() {
        StagingArea area = Staged.area(root, 1_000_000, 1 << 10);
        try (SnapshotWriter writer = area.begin(Staged.revision(REPOSITORY), Staged.FINGERPRINT)) {
            FactSink sink = writer.sink(Staged.plugin("git"));
            Folders.delete(root.resolve("github.com+acme+shop"));
            assertThatThrownBy(() -> history(100).forEach(sink::emit)).isInstanceOf(LodeException.Integrity.class);
            assertThatThrownBy(() -> writer.finishPhase("mine")).isInstanceOf(LodeException.Integrity.class);
        }
        assertThat(area.snapshots()).isEmpty();
    }

    /** D14. */
    @Test
    void stagingDoesNotBeginWithoutRoom() {
        StagingLimits limits = new StagingLimits(10, 1 << 20, Long.MAX_VALUE);
        StagingArea area = new StagingArea(root, OntologyFile.builtIn(), limits);
        assertThatThrownBy(() -> Staged.snapshot(area, REPOSITORY, history(1)))
                .isInstanceOfSatisfying(
                        LodeException.Integrity.class, e -> assertThat(e.code()).isEqualTo("NO_SPACE"));
        assertThat(area.snapshots()).isEmpty();
    }

    private static List<Fact> history(int commits) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < commits; i++) {
            facts.add(Node.of(Keys.commit("c" + i)).with("subject", "Change " + i + " of \"ü\u2028\ud83d\ude00\n"));
            facts.add(Node.of(Keys.person("Ada", "ada@example.com")).with("name", i % 2 == 0 ? "Ada" : "Ada L"));
            facts.add(Relationship.of(
                    RelationshipTypes.AUTHORED,
                    Keys.person("Ada", "ada@example.com"),
                    Keys.commit("c" + i),
                    Evidence.resolved()));
        }
        return facts;
    }

    private static String bytes(Snapshot snapshot) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String file : List.of("mine.jsonl", "analyze.jsonl", "issues.jsonl", "rejects.jsonl", "index.json")) {
            all.append(Files.readString(snapshot.folder().resolve(file)));
        }
        return all.toString();
    }
}
