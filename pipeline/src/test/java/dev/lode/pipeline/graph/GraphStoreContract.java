package dev.lode.pipeline.graph;

import static dev.lode.pipeline.graph.Landscape.commit;
import static dev.lode.pipeline.graph.Landscape.commits;
import static dev.lode.pipeline.graph.Landscape.file;
import static dev.lode.pipeline.graph.Landscape.files;
import static dev.lode.pipeline.graph.Landscape.parent;
import static dev.lode.pipeline.graph.Landscape.properties;
import static dev.lode.pipeline.graph.Landscape.rid;
import static dev.lode.pipeline.graph.Landscape.touches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.staging.Element;
import dev.lode.pipeline.staging.Element.NodeElement;
import dev.lode.pipeline.staging.Element.RelationshipElement;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every graph store promises, one test a promise. */
public abstract class GraphStoreContract {

    private static final SortedMap<String, Value> NO_PARAMETERS = Collections.emptySortedMap();

    private GraphStore store;

    /** The store under test; opened again it holds what it held. */
    protected abstract GraphStore open();

    /** Whether the store may hold what another test left. */
    protected abstract boolean shared();

    @BeforeEach
    void openAnEmptyStore() {
        store = open();
        store.migrate(OntologyFile.builtIn());
        if (shared()) {
            store.wipe();
        }
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    /** A command that only asks does not migrate. */
    @Test
    void aStoreThatWasMigratedBeforeCanBeReadAtOnce() throws Exception {
        store.upsert(commits(0, 3));
        store.close();
        store = open();
        assertThat(store.count("Commit")).isEqualTo(3);
        assertThat(export("Commit")).hasSize(3);
    }

    @Test
    void whatWasWrittenIsExportedInTheOrderOfRids() throws Exception {
        List<NodeElement> commits = commits(0, 50);
        List<NodeElement> shuffled = new ArrayList<>(commits);
        Collections.reverse(shuffled);
        store.upsert(shuffled);
        assertThat(export("Commit")).isEqualTo(commits);
    }

    @Test
    void relationshipsAreExportedWithTheirEndsAndProperties() throws Exception {
        store.upsert(commits(0, 2));
        store.upsert(files(0, 2));
        store.upsert(List.of(touches(1, 0, 1), touches(2, 1, 0)));
        assertThat(export("TOUCHES")).containsExactlyInAnyOrder(touches(1, 0, 1), touches(2, 1, 0));
    }

    @Test
    void aRelationshipFromANodeToItselfIsKept() throws Exception {
        store.upsert(commits(0, 1));
        store.upsert(List.of(parent(1, 0, 0)));
        assertThat(export("PARENT")).containsExactly(parent(1, 0, 0));
    }

    @Test
    void twoRelationshipsOfOneTypeBetweenTheSameNodesAreTwo() throws Exception {
        store.upsert(commits(0, 1));
        store.upsert(files(0, 1));
        store.upsert(List.of(touches(1, 0, 0), touches(2, 0, 0)));
        assertThat(export("TOUCHES")).hasSize(2);
    }

    @Test
    void writingAgainChangesNothing() throws Exception {
        store.upsert(commits(0, 3));
        store.upsert(files(0, 3));
        store.upsert(List.of(touches(1, 0, 0)));
        store.upsert(commits(0, 3));
        store.upsert(List.of(touches(1, 0, 0)));
        assertThat(export("Commit")).isEqualTo(commits(0, 3));
        assertThat(export("TOUCHES")).containsExactly(touches(1, 0, 0));
    }

    @Test
    void aPropertyThatIsNoLongerStatedLeaves() throws Exception {
        store.upsert(List.of(commit(1)));
        NodeElement bare = new NodeElement("Commit", rid("Commit", 1), properties("sha", Value.of("c1")));
        store.upsert(List.of(bare));
        assertThat(export("Commit")).containsExactly(bare);
    }

    @Test
    void aRelationshipsPropertiesAreReplacedToo() throws Exception {
        store.upsert(commits(0, 1));
        store.upsert(files(0, 1));
        store.upsert(List.of(touches(1, 0, 0, 5)));
        RelationshipElement bare = new RelationshipElement(
                "TOUCHES", rid("TOUCHES", 1), "Commit", rid("Commit", 0), "File", rid("File", 0), properties());
        store.upsert(List.of(bare));
        assertThat(export("TOUCHES")).containsExactly(bare);
    }

    @Test
    void everyKindOfValueComesBackAsItWas() throws Exception {
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
        store.upsert(List.of(node));
        assertThat(export("Commit")).containsExactly(node);
    }

    @Test
    void textFromARepositoryIsNeverReadAsCypher() throws Exception {
        String hostile = "`) DETACH DELETE n //";
        store.upsert(commits(0, 3));
        store.upsert(List.of(commit(9, hostile)));
        assertThat(ask(
                                "MATCH (n:Commit {subject: $subject}) RETURN n.sha AS sha",
                                properties("subject", Value.of(hostile)))
                        .rows())
                .containsExactly(List.of(Optional.of(Value.of("c9"))));
        assertThat(export("Commit")).hasSize(4);
    }

    @Test
    void aTypeThatTheOntologyDoesNotNameIsRefused() {
        NodeElement hostile = new NodeElement("A`) DETACH DELETE n //", rid("A", 1), properties());
        assertThatThrownBy(() -> store.upsert(List.of(hostile))).isInstanceOf(RejectedBatchException.class);
    }

    @Test
    void aRelationshipWithAnAbsentEndRefusesItsBatch() throws Exception {
        store.upsert(commits(0, 2));
        store.upsert(files(0, 1));
        assertThatThrownBy(() -> store.upsert(List.of(touches(1, 0, 0), touches(2, 1, 99))))
                .isInstanceOf(RejectedBatchException.class);
        assertThat(export("TOUCHES")).isEmpty();
        assertThat(export("File")).hasSize(1);
    }

    @Test
    void whatIsDeletedIsGone() throws Exception {
        store.upsert(commits(0, 3));
        store.upsert(files(0, 1));
        store.upsert(List.of(touches(1, 0, 0), touches(2, 1, 0)));
        store.delete(List.of(touches(1, 0, 0)));
        store.delete(List.of(commit(0), commit(2)));
        assertThat(export("Commit")).containsExactly(commit(1));
        assertThat(export("TOUCHES")).containsExactly(touches(2, 1, 0));
    }

    @Test
    void deletingWhatIsAbsentIsNoError() throws Exception {
        store.delete(List.of(commit(7)));
        store.delete(List.of(touches(7, 7, 7)));
        assertThat(export("Commit")).isEmpty();
    }

    @Test
    void aNodeThatStillHasRelationshipsIsNotDeleted() throws Exception {
        store.upsert(commits(0, 2));
        store.upsert(files(0, 1));
        store.upsert(List.of(touches(1, 0, 0)));
        assertThatThrownBy(() -> store.delete(List.of(commit(0), commit(1))))
                .isInstanceOf(RejectedBatchException.class);
        assertThat(export("Commit")).hasSize(2);
        assertThat(export("TOUCHES")).hasSize(1);
    }

    @Test
    void aBatchMayHoldAllVariantsOfARelationship() throws Exception {
        store.upsert(commits(0, 1));
        store.upsert(files(0, 1));
        NodeElement former = new NodeElement("FormerFile", rid("FormerFile", 0), properties("path", Value.of("old")));
        store.upsert(List.of(former));
        RelationshipElement gone = new RelationshipElement(
                "TOUCHES", rid("TOUCHES", 2), "Commit", rid("Commit", 0), "FormerFile", former.rid(), properties());
        store.upsert(List.of(touches(1, 0, 0), gone));
        assertThat(export("TOUCHES")).containsExactlyInAnyOrder(touches(1, 0, 0), gone);
    }

    @Test
    void anAnswerHasItsColumnsInOrderAndItsCellsTyped() throws Exception {
        store.upsert(List.of(commit(1), file(2)).subList(0, 1));
        Table table = ask(
                "MATCH (n:Commit) RETURN n.subject AS subject, 1 AS one, 1.5 AS half, true AS yes, null AS nothing,"
                        + " ['a', 'b'] AS list",
                NO_PARAMETERS);
        assertThat(table.columns()).containsExactly("subject", "one", "half", "yes", "nothing", "list");
        assertThat(table.rows())
                .containsExactly(List.of(
                        Optional.of(Value.of("Change 1")),
                        Optional.of(Value.of(1)),
                        Optional.of(Value.of(1.5)),
                        Optional.of(Value.of(true)),
                        Optional.empty(),
                        Optional.of(Value.of(List.of("a", "b")))));
    }

    @Test
    void anAnswerWithoutRowsStillNamesItsColumns() {
        Table table = ask("MATCH (n:Commit) RETURN n.sha AS sha, count(*) AS times", NO_PARAMETERS);
        assertThat(table.columns()).containsExactly("sha", "times");
        assertThat(table.rows()).isEmpty();
    }

    @Test
    void textThatLooksLikeATimeIsTextAndComparesWithText() throws Exception {
        List<String> times = List.of("2026-01-02T03:04:00Z", "10:30", "P1D");
        for (int i = 0; i < times.size(); i++) {
            store.upsert(List.of(commit(i, times.get(i))));
        }
        assertThat(ask("MATCH (n:Commit) RETURN n.subject AS subject ORDER BY n.subject", NO_PARAMETERS)
                        .rows())
                .extracting(row -> row.getFirst().orElseThrow().plain())
                .containsExactly("10:30", "2026-01-02T03:04:00Z", "P1D");
        assertThat(ask(
                                "MATCH (n:Commit) WHERE n.subject > $since AND n.subject < 'P' RETURN n.subject",
                                properties("since", Value.of("2025-12-31T00:00:00Z")))
                        .rows())
                .extracting(row -> row.getFirst().orElseThrow().plain())
                .containsExactly("2026-01-02T03:04:00Z");
    }

    @Test
    void aColumnWithoutAnAliasIsNamedAsItIsWritten() throws Exception {
        store.upsert(List.of(commit(1)));
        assertThat(ask("MATCH (n:Commit) RETURN n.sha, count(n)", NO_PARAMETERS).columns())
                .containsExactly("n.sha", "count(n)");
    }

    @Test
    void aCountAfterAnOptionalMatchCountsNodesOfTheLabelOnly() throws Exception {
        store.upsert(commits(0, 3));
        store.upsert(files(0, 1));
        store.upsert(List.of(touches(1, 0, 0)));
        store.upsert(List.of(touches(2, 1, 0)));
        assertThat(ask(
                                "MATCH (f:File) OPTIONAL MATCH (f)<-[:TOUCHES]-(p:Person) WITH f, count(p) AS n"
                                        + " RETURN n",
                                NO_PARAMETERS)
                        .rows())
                .containsExactly(List.of(Optional.of(Value.of(0))));
        assertThat(ask(
                                "MATCH (f:File) OPTIONAL MATCH (f)<-[:TOUCHES]-(c:Commit) WITH f, count(c) AS n"
                                        + " RETURN n",
                                NO_PARAMETERS)
                        .rows())
                .containsExactly(List.of(Optional.of(Value.of(2))));
    }

    @Test
    void aSoleNodeIsAnsweredAsItsProperties() throws Exception {
        store.upsert(List.of(commit(1)));
        Table table = ask("MATCH (n:Commit) RETURN n", NO_PARAMETERS);
        assertThat(table.columns()).containsExactly("n");
        assertThat(table.rows().getFirst().getFirst().orElseThrow().plain().toString())
                .startsWith("{")
                .contains("\"sha\":\"c1\"")
                .contains("\"label\":\"Commit\"");
    }

    @Test
    void labelsAndTypesAreThoseOfTheOntology() throws Exception {
        store.upsert(commits(0, 1));
        store.upsert(files(0, 1));
        store.upsert(List.of(touches(1, 0, 0)));
        assertThat(ask("MATCH (a)-[e]->(b) RETURN labels(a)[0] AS a, type(e) AS e, labels(b)[0] AS b", NO_PARAMETERS)
                        .rows())
                .containsExactly(List.of(
                        Optional.of(Value.of("Commit")),
                        Optional.of(Value.of("TOUCHES")),
                        Optional.of(Value.of("File"))));
    }

    @Test
    void aQuestionThatWritesIsRefusedAndWritesNothing() throws Exception {
        store.upsert(commits(0, 2));
        for (String writing : List.of(
                "MATCH (n) DETACH DELETE n",
                "CREATE (n:Commit {rid: 'x'}) RETURN n",
                "MATCH (n:Commit) SET n.subject = 'x' RETURN n.sha AS sha",
                "MERGE (n:File {rid: 'x'}) RETURN n.rid AS rid")) {
            assertThatThrownBy(() -> ask(writing, NO_PARAMETERS)).isInstanceOf(LodeException.Configuration.class);
        }
        assertThat(export("Commit")).isEqualTo(commits(0, 2));
        assertThat(export("File")).isEmpty();
    }

    @Test
    void aQuestionThatIsNoCypherIsTheAskersError() {
        assertThatThrownBy(() -> ask("MATCH (n RETURN", NO_PARAMETERS))
                .isInstanceOf(LodeException.Configuration.class)
                .extracting(e -> ((LodeException) e).code())
                .isEqualTo("QUERY_REFUSED");
    }

    @Test
    void anAnswerOverTheRowLimitIsRefused() {
        assertThatThrownBy(() -> ask("UNWIND range(1, 2000) AS n RETURN n", NO_PARAMETERS))
                .isInstanceOf(LodeException.Configuration.class)
                .extracting(e -> ((LodeException) e).code())
                .isEqualTo("TOO_MANY_ROWS");
        assertThat(ask("UNWIND range(1, 1000) AS n RETURN n", NO_PARAMETERS).rows())
                .hasSize(1000);
    }

    @Test
    void aQuestionThatNeverEndsIsGivenUp() {
        String endless = "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c"
                + " WITH a, b, c WHERE a + b < c RETURN count(*) AS n";
        assertThatThrownBy(() -> ask(endless, NO_PARAMETERS))
                .isInstanceOf(LodeException.Graph.class)
                .extracting(e -> ((LodeException) e).code())
                .isEqualTo("QUERY_TIMEOUT");
    }

    @Test
    void whatIsRememberedSurvivesClosing() {
        assertThat(store.remembered("load")).isEmpty();
        store.remember("load", "first");
        store.remember("load", "second");
        store.close();
        store = open();
        store.migrate(OntologyFile.builtIn());
        assertThat(store.remembered("load")).isEqualTo("second");
    }

    @Test
    void whatWasWrittenSurvivesClosing() throws Exception {
        store.upsert(commits(0, 20));
        store.close();
        store = open();
        store.migrate(OntologyFile.builtIn());
        assertThat(export("Commit")).isEqualTo(commits(0, 20));
    }

    @Test
    void wipingForgetsAll() throws Exception {
        store.upsert(commits(0, 2));
        store.upsert(files(0, 1));
        store.upsert(List.of(touches(1, 0, 0)));
        store.remember("load", "x");
        store.wipe();
        assertThat(export("Commit")).isEmpty();
        assertThat(export("TOUCHES")).isEmpty();
        assertThat(store.remembered("load")).isEmpty();
        store.upsert(commits(0, 2));
        assertThat(export("Commit")).hasSize(2);
    }

    @Test
    void aSoundStoreSaysSo() throws Exception {
        store.upsert(commits(0, 100));
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void aHubTakesItsLastRelationshipsAsFastAsItsFirst() throws Exception {
        store.upsert(commits(0, 1));
        store.upsert(files(0, 4000));
        List<RelationshipElement> all =
                IntStream.range(0, 4000).mapToObj(i -> touches(i, 0, i)).toList();
        store.upsert(all.subList(0, 1000));
        long first = fastest(all.subList(1000, 2000));
        store.upsert(all.subList(2000, 3000));
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
        store.upsert(batch);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private Table ask(String cypher, SortedMap<String, Value> parameters) {
        return store.ask(cypher, new TreeMap<>(parameters));
    }

    private List<Element> export(String type) {
        List<Element> elements = new ArrayList<>();
        store.export(type).forEachRemaining(elements::add);
        return elements;
    }
}
