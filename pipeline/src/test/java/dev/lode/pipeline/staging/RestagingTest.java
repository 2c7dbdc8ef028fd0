package dev.lode.pipeline.staging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.InvalidOntologyException;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.OntologyFile;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestagingTest {

    private static final String WORDS = """
            version: 1.0.0
            nodes:
              Channel:
                description: A channel of messages.
                key: [name]
                properties:
                  name: [string, Its name, "orders"]
                  note: [string, What it is for, "new orders"]
            relationships:
              ANNOUNCES:
                description: The commit announces the channel.
                variants:
                  - [Commit, Channel, A message]
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsSaidAgainIsWhatTheMinerWouldSayUnderTheNewWords() throws Exception {
        Consumer<FactSink> miner = sink -> {
            NodeKey channel = NodeKey.of("Channel").and("name", "orders");
            sink.emit(Node.of(channel).with("note", "line\nand \"quote\" é"));
            sink.emit(Node.of(Keys.commit("c1")).with("subject", "one"));
            sink.emit(Node.of(Keys.commit("c1")).with("subject", "other"));
            sink.emit(Node.of(Keys.commit("c2")).with("subject", "half \ud83d character"));
            sink.emit(Node.of(Keys.commit("c3")).with("nowhere", List.of("a", "b")));
            sink.emit(Relationship.of("ANNOUNCES", Keys.commit("c1"), channel, Evidence.inferred(0.5, "a.py", 7)));
            sink.emit(Relationship.of(
                    RelationshipTypes.PARENT, Keys.commit("c1"), Keys.commit("gone"), Evidence.resolved()));
            sink.report(Issue.warning("PARSE_FAILED", "a.sql", 3, "not read"));
            sink.report(Issue.info("SKIPPED", "b.sql", 1, "not asked for"));
            sink.report(Issue.info("SKIPPED", "c.sql", 1, "not asked for"));
        };
        Snapshot former = Staged.snapshot(Staged.area(folder.resolve("then")), Staged.revision("shop"), miner);
        assertThat(former.index().totals()).doesNotContainKey("Channel");
        Snapshot again = again(former);
        Snapshot direct = Staged.snapshot(area("direct"), Staged.revision("shop"), miner);
        assertThat(direct.index().totals()).containsEntry("Channel", 1L).containsEntry("ANNOUNCES", 1L);
        assertThat(again.index()).isEqualTo(direct.index());
        for (String file : List.of("mine.jsonl", "issues.jsonl", "rejects.jsonl", "index.json")) {
            assertThat(again.folder().resolve(file))
                    .hasSameTextualContentAs(direct.folder().resolve(file));
        }
    }

    @Test
    void aFactThatWasCutWhenItWasRefusedStaysRefused() throws Exception {
        String line = "x".repeat(5000);
        Snapshot former = Staged.snapshot(
                Staged.area(folder.resolve("then")),
                Staged.revision("shop"),
                sink -> sink.emit(
                        Node.of(NodeKey.of("Channel").and("name", "orders")).with("note", line)));
        assertThat(new Restaging(former).complete()).isFalse();
        Snapshot again = again(former);
        assertThat(again.index().totals()).isEmpty();
        assertThat(again.index().rejects()).containsExactly(new SnapshotIndex.Reject("git", "unknown_type", 1));
        assertThat(Files.readString(again.folder().resolve("rejects.jsonl")))
                .isEqualTo(Files.readString(former.folder().resolve("rejects.jsonl")))
                .contains("\"cut\":true", "904 more");
    }

    @Test
    void wordsThatAreTakenAwayRefuseWhatTheyAllowed() throws Exception {
        Snapshot former = Staged.snapshot(
                area("then"),
                Staged.revision("shop"),
                sink -> sink.emit(Node.of(NodeKey.of("Channel").and("name", "orders"))));
        assertThat(new Restaging(former).complete()).isTrue();
        Snapshot again = again(Staged.area(folder.resolve("now")), former);
        assertThat(again.index().totals()).doesNotContainKeys("Channel", NodeTypes.GAP);
        assertThat(again.index().rejects()).containsExactly(new SnapshotIndex.Reject("git", "unknown_type", 1));
    }

    private StagingArea area(String name) throws InvalidOntologyException {
        return new StagingArea(folder.resolve(name), OntologyFile.extended(WORDS), new StagingLimits(1000, 1 << 20, 0));
    }

    private Snapshot again(Snapshot former) throws InvalidOntologyException {
        return again(area("now"), former);
    }

    private static Snapshot again(StagingArea area, Snapshot former) {
        try (SnapshotWriter writer = area.beginAgain(former, Staged.FINGERPRINT)) {
            new Restaging(former).mine(writer);
            writer.finishPhase("analyze");
            return writer.seal();
        }
    }
}
