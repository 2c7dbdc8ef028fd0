package dev.lode.pipeline.staging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.Fact;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElementsTest {

    private static final NodeKey ADA = Keys.person("Ada", "ada@example.com");
    private static final NodeKey TABLE = Keys.table("main.gold.revenue");
    private static final NodeKey COMMIT = Keys.commit("c1");

    @TempDir
    Path root;

    private StagingArea area;

    @BeforeEach
    void createArea() {
        area = Staged.area(root);
    }

    @Test
    void whatSeveralRepositoriesSayOfOneKeyIsUnited() {
        Snapshot one = Staged.snapshot(area, "one", List.of(Node.of(TABLE).with("layer", "gold")));
        Snapshot two = Staged.snapshot(area, "two", List.of(Node.of(TABLE).with("layer_reason", "tag")));
        assertThat(Staged.elements(List.of(one, two)))
                .singleElement()
                .satisfies(element -> assertThat(element.properties())
                        .containsEntry("layer", Value.of("gold"))
                        .containsEntry("layer_reason", Value.of("tag"))
                        .containsEntry("name", Value.of("main.gold.revenue")));
    }

    /** D07. */
    @Test
    void newerRepositoryWinsAContradictionWhateverTheOrder() {
        Snapshot old = staged("a-old", "2024-01-01T00:00:00Z", Node.of(ADA).with("name", "Ada"));
        Snapshot fresh = staged("b-new", "2026-01-01T00:00:00Z", Node.of(ADA).with("name", "Ada Lindgren"));
        Snapshot older = staged("c-older", "2023-01-01T00:00:00Z", Node.of(ADA).with("name", "A."));
        for (List<Snapshot> order :
                List.of(List.of(old, fresh, older), List.of(older, fresh, old), List.of(fresh, old, older))) {
            assertThat(Staged.elements(order).getFirst().properties()).containsEntry("name", Value.of("Ada Lindgren"));
        }
    }

    @Test
    void portfolioWinsOverItsRepositories() {
        Snapshot one = staged("one", "2026-01-01T00:00:00Z", Node.of(ADA).with("name", "Ada"));
        Snapshot two = staged("two", "2026-02-01T00:00:00Z", Node.of(ADA).with("name", "Ada L."));
        Snapshot all;
        try (SnapshotWriter writer = area.beginPortfolio(List.of(one, two), Staged.FINGERPRINT)) {
            assertThat(writer.facts().nodes("Person")).hasSize(1);
            writer.sink(Staged.plugin("people")).emit(Node.of(ADA).with("name", "Ada Lindgren"));
            writer.finishPhase("analyze");
            all = writer.seal();
        }
        assertThat(Staged.elements(List.of(one, all, two)).getFirst().properties())
                .containsEntry("name", Value.of("Ada Lindgren"));
        assertThat(area.findPortfolio(List.of(two, one), Staged.FINGERPRINT)).contains(all);
        assertThat(area.findPortfolio(List.of(two), Staged.FINGERPRINT)).isEmpty();
    }

    @Test
    void portfolioMayJoinNodesThatItsRepositoriesState() {
        Snapshot one = Staged.snapshot(area, "one", List.of(Node.of(Keys.repository("one"))));
        Snapshot two = Staged.snapshot(area, "two", List.of(Node.of(Keys.repository("two"))));
        try (SnapshotWriter writer = area.beginPortfolio(List.of(one, two), Staged.FINGERPRINT)) {
            writer.sink(Staged.plugin("connections")).emit(dependency("one", "two"));
            writer.sink(Staged.plugin("connections")).emit(dependency("one", "three"));
            writer.finishPhase("analyze");
            SnapshotIndex index = writer.seal().index();
            assertThat(index.totals()).containsEntry(RelationshipTypes.DEPENDS_ON, 1L);
            assertThat(index.rejects()).containsExactly(new SnapshotIndex.Reject("connections", "dangling", 1));
        }
    }

    /** D07. */
    @Test
    void strongestEvidenceStays() {
        List<Fact> facts = new ArrayList<>(List.of(
                Node.of(ADA),
                Node.of(COMMIT),
                authored(Evidence.inferred(0.9, "a", 1)),
                authored(new Evidence(Evidence.Found.MANUAL, 1, "b", 1)),
                authored(Evidence.resolved("z", 9)),
                authored(Evidence.resolved("c", 7)),
                authored(Evidence.resolved("c", 3))));
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(facts, new Random(i));
            Snapshot snapshot = Staged.snapshot(Staged.area(root.resolve("" + i)), "one", facts);
            assertThat(Staged.elements(List.of(snapshot)).getLast().properties())
                    .containsEntry("evidence", Value.of("resolved"))
                    .containsEntry("path", Value.of("c"))
                    .containsEntry("line", Value.of(3));
        }
    }

    /** D07. */
    @Test
    void pluginThatContradictsItselfIsCountedAndTheSmallerValueStays() {
        List<Fact> facts = List.of(
                Node.of(ADA).with("name", "B"),
                Node.of(ADA).with("name", "A"),
                Node.of(ADA).with("name", "C"));
        Snapshot snapshot = Staged.snapshot(area, "one", facts);
        assertThat(snapshot.index().conflicts()).containsExactly(java.util.Map.entry("git Person.name", 1L));
        assertThat(snapshot.index().issues()).containsEntry("CONFLICT", 1L);
        assertThat(Staged.elements(List.of(snapshot)).getFirst().properties()).containsEntry("name", Value.of("A"));
    }

    @Test
    void elementsComeInOrderWithTheRidsOfTheirEnds() {
        Snapshot snapshot =
                Staged.snapshot(area, "one", List.of(authored(Evidence.resolved()), Node.of(COMMIT), Node.of(ADA)));
        List<Element> elements = Staged.elements(List.of(snapshot));
        assertThat(elements).isSorted().hasSize(3);
        Element.RelationshipElement authored = (Element.RelationshipElement) elements.getLast();
        assertThat(authored.endRid()).isEqualTo(elements.get(0).rid());
        assertThat(authored.startRid()).isEqualTo(elements.get(1).rid());
    }

    private Snapshot staged(String repository, String committedAt, Fact fact) {
        return Staged.snapshot(area, Staged.revision(repository, committedAt), sink -> sink.emit(fact));
    }

    private static Relationship authored(Evidence evidence) {
        return Relationship.of(RelationshipTypes.AUTHORED, ADA, COMMIT, evidence);
    }

    private static Relationship dependency(String from, String to) {
        return Relationship.of(
                        RelationshipTypes.DEPENDS_ON,
                        Keys.repository(from),
                        Keys.repository(to),
                        Evidence.inferred(0.8, "", 0))
                .with("kind", "table")
                .with("declared_in", "");
    }
}
