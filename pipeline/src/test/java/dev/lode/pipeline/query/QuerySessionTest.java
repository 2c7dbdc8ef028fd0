package dev.lode.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.spi.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuerySessionTest {

    @TempDir
    static Path folder;

    private static GraphStore store;

    @BeforeAll
    static void load() throws Exception {
        store = SampleGraph.open(folder.resolve("graph"));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void theSameQuestionIsAskedOnce() {
        QuerySession session = new QuerySession(QueryRegistry.builtIn(), store);
        QueryResult first = session.ask("languages", Map.of());
        assertThat(session.ask("languages", Map.of("repository", ""))).isSameAs(first);
        session.ask("languages", Map.of("repository", "shop/dbt"));
        assertThat(session.hits()).isEqualTo(1);
        assertThat(session.misses()).isEqualTo(2);
        assertThat(first.meta().query()).isEqualTo("languages");
        assertThat(first.meta().parameters())
                .containsEntry("repository", Value.of(""))
                .containsEntry("limit", Value.of(1000));
    }

    @Test
    void aQuestionWithoutAnAnswerIsAskedOnceToo() throws IOException {
        QuerySession endless =
                session("endless", "// What?\n// column n: integer -- n\nUNWIND range(1, 200000) AS n RETURN n");
        Throwable first = catchThrowable(() -> endless.ask("endless", Map.of()));
        assertThat(first)
                .isInstanceOfSatisfying(
                        LodeException.class, e -> assertThat(e.code()).isEqualTo("TOO_MANY_ROWS"));
        assertThat(catchThrowable(() -> endless.ask("endless", Map.of()))).isSameAs(first);
    }

    @Test
    void rowsAreCutAtTheLimit() {
        QuerySession session = new QuerySession(QueryRegistry.builtIn(), store);
        assertThat(session.ask("file_churn", Map.of("limit", "2")).data().rows())
                .hasSize(2);
    }

    @Test
    void aWholeNumberFitsAColumnOfFloats() throws IOException {
        QuerySession session = session("share", "// What?\n// column share: float -- share\nRETURN 1 AS share");
        assertThat(session.ask("share", Map.of()).data().rows().getFirst().getFirst())
                .contains(Value.of(1.0));
    }

    @Test
    void anAnswerThatIsNotAsDescribedIsRefused() throws IOException {
        QuerySession wrongType = session("wrong_type", "// What?\n// column n: integer -- n\nRETURN 'a' AS n");
        assertThatThrownBy(() -> wrongType.ask("wrong_type", Map.of()))
                .isInstanceOf(LodeException.Configuration.class)
                .hasMessageContaining("answers n with a, not integer");
        QuerySession wrongName = session("wrong_name", "// What?\n// column n: integer -- n\nRETURN 1 AS m");
        assertThatThrownBy(() -> wrongName.ask("wrong_name", Map.of()))
                .isInstanceOf(LodeException.Configuration.class)
                .hasMessageContaining("columns [m], not [n]");
    }

    @Test
    void adHocCypherAnswersAndMayNotWrite() {
        QuerySession session = new QuerySession(QueryRegistry.builtIn(), store);
        assertThat(session.askCypher("MATCH (c:Commit) RETURN count(c) AS n")
                        .data()
                        .rows()
                        .getFirst()
                        .getFirst())
                .contains(Value.of(5));
        assertThatThrownBy(() -> session.askCypher("MATCH (n)\nDETACH DELETE n"))
                .isInstanceOf(LodeException.Configuration.class)
                .hasMessageContaining("cypher:2:1: DETACH writes");
        assertThat(session.misses()).isZero();
    }

    private static QuerySession session(String name, String text) throws IOException {
        Path queries = Files.createDirectories(folder.resolve("queries-" + name));
        Files.writeString(queries.resolve(name + ".cypher"), text);
        return new QuerySession(QueryRegistry.builtIn().with(queries), store);
    }
}
