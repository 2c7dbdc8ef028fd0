package dev.lode.pipeline.graph;

import static dev.lode.pipeline.graph.Landscape.commit;
import static dev.lode.pipeline.graph.Landscape.commits;
import static dev.lode.pipeline.graph.Landscape.files;
import static dev.lode.pipeline.graph.Landscape.parent;
import static dev.lode.pipeline.graph.Landscape.properties;
import static dev.lode.pipeline.graph.Landscape.rid;
import static dev.lode.pipeline.graph.Landscape.touches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.staging.Element.NodeElement;
import dev.lode.pipeline.staging.Element.RelationshipElement;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store promises of the elements that are written to it and deleted from it. */
interface WritingContract extends OpenedStore {

    @Test
    default void whatWasWrittenIsExportedInTheOrderOfRids() throws Exception {
        List<NodeElement> commits = commits(0, 50);
        List<NodeElement> shuffled = new ArrayList<>(commits);
        Collections.reverse(shuffled);
        store().upsert(shuffled);
        assertThat(export("Commit")).isEqualTo(commits);
    }

    @Test
    default void relationshipsAreExportedWithTheirEndsAndProperties() throws Exception {
        store().upsert(commits(0, 2));
        store().upsert(files(0, 2));
        store().upsert(List.of(touches(1, 0, 1), touches(2, 1, 0)));
        assertThat(export("TOUCHES")).containsExactlyInAnyOrder(touches(1, 0, 1), touches(2, 1, 0));
    }

    @Test
    default void aRelationshipFromANodeToItselfIsKept() throws Exception {
        store().upsert(commits(0, 1));
        store().upsert(List.of(parent(1, 0, 0)));
        assertThat(export("PARENT")).containsExactly(parent(1, 0, 0));
    }

    @Test
    default void twoRelationshipsOfOneTypeBetweenTheSameNodesAreTwo() throws Exception {
        store().upsert(commits(0, 1));
        store().upsert(files(0, 1));
        store().upsert(List.of(touches(1, 0, 0), touches(2, 0, 0)));
        assertThat(export("TOUCHES")).hasSize(2);
    }

    @Test
    default void writingAgainChangesNothing() throws Exception {
        store().upsert(commits(0, 3));
        store().upsert(files(0, 3));
        store().upsert(List.of(touches(1, 0, 0)));
        store().upsert(commits(0, 3));
        store().upsert(List.of(touches(1, 0, 0)));
        assertThat(export("Commit")).isEqualTo(commits(0, 3));
        assertThat(export("TOUCHES")).containsExactly(touches(1, 0, 0));
    }

    @Test
    default void aPropertyThatIsNoLongerStatedLeaves() throws Exception {
        store().upsert(List.of(commit(1)));
        NodeElement bare = new NodeElement("Commit", rid("Commit", 1), properties("sha", Value.of("c1")));
        store().upsert(List.of(bare));
        assertThat(export("Commit")).containsExactly(bare);
    }

    @Test
    default void aRelationshipsPropertiesAreReplacedToo() throws Exception {
        store().upsert(commits(0, 1));
        store().upsert(files(0, 1));
        store().upsert(List.of(touches(1, 0, 0, 5)));
        RelationshipElement bare = new RelationshipElement(
                "TOUCHES", rid("TOUCHES", 1), "Commit", rid("Commit", 0), "File", rid("File", 0), properties());
        store().upsert(List.of(bare));
        assertThat(export("TOUCHES")).containsExactly(bare);
    }

    @Test
    default void everyKindOfValueComesBackAsItWas() throws Exception {
        NodeElement node = new NodeElement(
                "Commit",
                rid("Commit", 1),
                properties(
                        "text", Value.of("a\"'`\\ \n\t \u2028 \ud83d\ude80 é"),
                        "empty", Value.of(""),
                        "long", Value.of("x".repeat(1 << 20)),
                        "great", Value.of(Long.MAX_VALUE),
                        "least", Value.of(Long.MIN_VALUE),
                        "precise", Value.of((1L << 53) + 1),
                        "small", Value.of(1),
                        "decimal", Value.of(0.1),
                        "round", Value.of(3.0),
                        "flag", Value.of(false),
                        "texts", Value.of(List.of("b", "a")),
                        "none", Value.of(List.of()),
                        "wholes", new Value.Many(List.of(Value.of(1), Value.of(Long.MAX_VALUE))),
                        "decimals", new Value.Many(List.of(Value.of(1.0), Value.of(2.5))),
                        "flags", new Value.Many(List.of(Value.of(true), Value.of(false)))));
        store().upsert(List.of(node));
        assertThat(export("Commit")).containsExactly(node);
    }

    @Test
    default void aTypeThatTheOntologyDoesNotNameIsRefused() {
        NodeElement hostile = new NodeElement("A`) DETACH DELETE n //", rid("A", 1), properties());
        assertThatThrownBy(() -> store().upsert(List.of(hostile))).isInstanceOf(RejectedBatchException.class);
    }

    @Test
    default void aRelationshipWithAnAbsentEndRefusesItsBatch() throws Exception {
        store().upsert(commits(0, 2));
        store().upsert(files(0, 1));
        assertThatThrownBy(() -> store().upsert(List.of(touches(1, 0, 0), touches(2, 1, 99))))
                .isInstanceOf(RejectedBatchException.class);
        assertThat(export("TOUCHES")).isEmpty();
        assertThat(export("File")).hasSize(1);
    }

    @Test
    default void whatIsDeletedIsGone() throws Exception {
        store().upsert(commits(0, 3));
        store().upsert(files(0, 1));
        store().upsert(List.of(touches(1, 0, 0), touches(2, 1, 0)));
        store().delete(List.of(touches(1, 0, 0)));
        store().delete(List.of(commit(0), commit(2)));
        assertThat(export("Commit")).containsExactly(commit(1));
        assertThat(export("TOUCHES")).containsExactly(touches(2, 1, 0));
    }

    @Test
    default void deletingWhatIsAbsentIsNoError() throws Exception {
        store().delete(List.of(commit(7)));
        store().delete(List.of(touches(7, 7, 7)));
        assertThat(export("Commit")).isEmpty();
    }

    @Test
    default void aNodeThatStillHasRelationshipsIsNotDeleted() throws Exception {
        store().upsert(commits(0, 2));
        store().upsert(files(0, 1));
        store().upsert(List.of(touches(1, 0, 0)));
        assertThatThrownBy(() -> store().delete(List.of(commit(0), commit(1))))
                .isInstanceOf(RejectedBatchException.class);
        assertThat(export("Commit")).hasSize(2);
        assertThat(export("TOUCHES")).hasSize(1);
    }

    @Test
    default void aBatchMayHoldAllVariantsOfARelationship() throws Exception {
        store().upsert(commits(0, 1));
        store().upsert(files(0, 1));
        NodeElement former = new NodeElement("FormerFile", rid("FormerFile", 0), properties("path", Value.of("old")));
        store().upsert(List.of(former));
        RelationshipElement gone = new RelationshipElement(
                "TOUCHES", rid("TOUCHES", 2), "Commit", rid("Commit", 0), "FormerFile", former.rid(), properties());
        store().upsert(List.of(touches(1, 0, 0), gone));
        assertThat(export("TOUCHES")).containsExactlyInAnyOrder(touches(1, 0, 0), gone);
    }

    @Test
    default void aHubTakesItsLastRelationshipsAsFastAsItsFirst() throws Exception {
        store().upsert(commits(0, 1));
        store().upsert(files(0, 4000));
        List<RelationshipElement> all =
                IntStream.range(0, 4000).mapToObj(i -> touches(i, 0, i)).toList();
        store().upsert(all.subList(0, 1000));
        long first = fastest(all.subList(1000, 2000));
        store().upsert(all.subList(2000, 3000));
        long last = fastest(all.subList(3000, 4000));
        assertThat(last).isLessThan(first * 3 + 100);
        assertThat(export("TOUCHES")).hasSize(4000);
    }

    /** Of four parts; what else the machine does makes some of them slower and none faster. */
    private long fastest(List<RelationshipElement> batch) throws RejectedBatchException {
        int part = batch.size() / 4;
        long fastest = Long.MAX_VALUE;
        for (int from = 0; from < batch.size(); from += part) {
            fastest = Math.min(fastest, time(batch.subList(from, from + part)));
        }
        return fastest;
    }

    private long time(List<RelationshipElement> batch) throws RejectedBatchException {
        long start = System.nanoTime();
        store().upsert(batch);
        return (System.nanoTime() - start) / 1_000_000;
    }
}
