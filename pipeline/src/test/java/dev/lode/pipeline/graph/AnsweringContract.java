package dev.lode.pipeline.graph;

import static dev.lode.pipeline.graph.Landscape.commit;
import static dev.lode.pipeline.graph.Landscape.commits;
import static dev.lode.pipeline.graph.Landscape.file;
import static dev.lode.pipeline.graph.Landscape.files;
import static dev.lode.pipeline.graph.Landscape.properties;
import static dev.lode.pipeline.graph.Landscape.touches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.query.Table;
import dev.lode.spi.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a store promises who asks it in Cypher. */
interface AnsweringContract extends OpenedStore {

    @Test
    default void textFromARepositoryIsNeverReadAsCypher() throws Exception {
        String hostile = "`) DETACH DELETE n //";
        store().upsert(commits(0, 3));
        store().upsert(List.of(commit(9, hostile)));
        assertThat(ask(
                                "MATCH (n:Commit {subject: $subject}) RETURN n.sha AS sha",
                                properties("subject", Value.of(hostile)))
                        .rows())
                .containsExactly(List.of(Optional.of(Value.of("c9"))));
        assertThat(export("Commit")).hasSize(4);
    }

    @Test
    default void anAnswerHasItsColumnsInOrderAndItsCellsTyped() throws Exception {
        store().upsert(List.of(commit(1), file(2)).subList(0, 1));
        Table table =
                ask("MATCH (n:Commit) RETURN n.subject AS subject, 1 AS one, 1.5 AS half, true AS yes, null AS nothing,"
                        + " ['a', 'b'] AS list");
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
    default void anAnswerWithoutRowsStillNamesItsColumns() {
        Table table = ask("MATCH (n:Commit) RETURN n.sha AS sha, count(*) AS times");
        assertThat(table.columns()).containsExactly("sha", "times");
        assertThat(table.rows()).isEmpty();
    }

    @Test
    default void textThatLooksLikeATimeIsTextAndComparesWithText() throws Exception {
        List<String> times = List.of("2026-01-02T03:04:00Z", "10:30", "P1D");
        for (int i = 0; i < times.size(); i++) {
            store().upsert(List.of(commit(i, times.get(i))));
        }
        assertThat(ask("MATCH (n:Commit) RETURN n.subject AS subject ORDER BY n.subject")
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
    default void aColumnWithoutAnAliasIsNamedAsItIsWritten() throws Exception {
        store().upsert(List.of(commit(1)));
        assertThat(ask("MATCH (n:Commit) RETURN n.sha, count(n)").columns()).containsExactly("n.sha", "count(n)");
    }

    @Test
    default void aCountAfterAnOptionalMatchCountsNodesOfTheLabelOnly() throws Exception {
        store().upsert(commits(0, 3));
        store().upsert(files(0, 1));
        store().upsert(List.of(touches(1, 0, 0)));
        store().upsert(List.of(touches(2, 1, 0)));
        assertThat(ask("MATCH (f:File) OPTIONAL MATCH (f)<-[:TOUCHES]-(p:Person) WITH f, count(p) AS n" + " RETURN n")
                        .rows())
                .containsExactly(List.of(Optional.of(Value.of(0))));
        assertThat(ask("MATCH (f:File) OPTIONAL MATCH (f)<-[:TOUCHES]-(c:Commit) WITH f, count(c) AS n" + " RETURN n")
                        .rows())
                .containsExactly(List.of(Optional.of(Value.of(2))));
    }

    @Test
    default void aPatternMayBeginAtANodeWithoutAName() throws Exception {
        store().upsert(commits(0, 3));
        store().upsert(files(0, 1));
        store().upsert(List.of(touches(1, 0, 0)));
        store().upsert(List.of(touches(2, 1, 0)));
        for (String known :
                List.of("MATCH (f:File)", "MATCH (f:File) WITH f", "MATCH (c {sha: 'c0'}) MATCH (f:File)")) {
            for (String match : List.of(" MATCH", " OPTIONAL MATCH")) {
                for (String first : List.of("()", "(:Commit)", "(c2:Commit)")) {
                    String question = known + match + " " + first + "-[t:TOUCHES]->(f) RETURN count(t) AS n";
                    assertThat(ask(question).rows()).as(question).containsExactly(List.of(Optional.of(Value.of(2))));
                }
            }
        }
    }

    @Test
    default void aFilterOfItsOwnSeesWhatWasKnownBefore() throws Exception {
        store().upsert(commits(0, 3));
        store().upsert(files(0, 1));
        store().upsert(List.of(touches(1, 0, 0)));
        store().upsert(List.of(touches(2, 1, 0)));
        assertThat(ask("WITH ['c0'] AS out MATCH (f:File)<-[:TOUCHES]-(c:Commit) WITH c, out WHERE NOT c.sha IN out"
                                + " RETURN c.sha AS sha")
                        .rows())
                .containsExactly(List.of(Optional.of(Value.of("c1"))));
    }

    @Test
    default void aSoleNodeIsAnsweredAsItsProperties() throws Exception {
        store().upsert(List.of(commit(1)));
        Table table = ask("MATCH (n:Commit) RETURN n");
        assertThat(table.columns()).containsExactly("n");
        assertThat(table.rows().getFirst().getFirst().orElseThrow().plain().toString())
                .startsWith("{")
                .contains("\"sha\":\"c1\"")
                .contains("\"label\":\"Commit\"");
    }

    @Test
    default void labelsAndTypesAreThoseOfTheOntology() throws Exception {
        store().upsert(commits(0, 1));
        store().upsert(files(0, 1));
        store().upsert(List.of(touches(1, 0, 0)));
        assertThat(ask("MATCH (a)-[e]->(b) RETURN labels(a)[0] AS a, type(e) AS e, labels(b)[0] AS b")
                        .rows())
                .containsExactly(List.of(
                        Optional.of(Value.of("Commit")),
                        Optional.of(Value.of("TOUCHES")),
                        Optional.of(Value.of("File"))));
    }

    @Test
    default void aQuestionThatWritesIsRefusedAndWritesNothing() throws Exception {
        store().upsert(commits(0, 2));
        for (String writing : List.of(
                "MATCH (n) DETACH DELETE n",
                "CREATE (n:Commit {rid: 'x'}) RETURN n",
                "MATCH (n:Commit) SET n.subject = 'x' RETURN n.sha AS sha",
                "MERGE (n:File {rid: 'x'}) RETURN n.rid AS rid")) {
            assertThatThrownBy(() -> ask(writing)).isInstanceOf(LodeException.Configuration.class);
        }
        assertThat(export("Commit")).isEqualTo(commits(0, 2));
        assertThat(export("File")).isEmpty();
    }

    @Test
    default void aQuestionThatIsNoCypherIsTheAskersError() {
        assertThatThrownBy(() -> ask("MATCH (n RETURN"))
                .isInstanceOf(LodeException.Configuration.class)
                .extracting(e -> ((LodeException) e).code())
                .isEqualTo("QUERY_REFUSED");
    }

    @Test
    default void anAnswerOverTheRowLimitIsRefused() {
        assertThatThrownBy(() -> ask("UNWIND range(1, 2000) AS n RETURN n"))
                .isInstanceOf(LodeException.Configuration.class)
                .extracting(e -> ((LodeException) e).code())
                .isEqualTo("TOO_MANY_ROWS");
        assertThat(ask("UNWIND range(1, 1000) AS n RETURN n").rows()).hasSize(1000);
    }

    @Test
    default void aQuestionThatNeverEndsIsGivenUp() {
        String endless = "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c"
                + " WITH a, b, c WHERE a + b < c RETURN count(*) AS n";
        reopen(new QueryLimits(Duration.ofMillis(500), 1000));
        assertThatThrownBy(() -> ask(endless))
                .isInstanceOf(LodeException.Graph.class)
                .extracting(e -> ((LodeException) e).code())
                .isEqualTo("QUERY_TIMEOUT");
    }
}
