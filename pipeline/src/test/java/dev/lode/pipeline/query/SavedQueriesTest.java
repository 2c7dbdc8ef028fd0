package dev.lode.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.pipeline.graph.GraphStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query that comes with the product, asked of the embedded store; {@code make accept} writes the answers. */
class SavedQueriesTest {

    static final Path ANSWERS = Path.of("src/test/resources/query/answers");

    /** What is asked with: where a parameter has no default, and where the sample graph is small for the default. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "table", "retail.gold.revenue",
            "column", "revenue_eur",
            "repository", "shop/api",
            "start", "2025-01-15T00:00:00Z",
            "before", "2024-09-01T00:00:00Z",
            "least", "1");

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

    static List<String> names() {
        return QueryRegistry.builtIn().all().stream().map(SavedQuery::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void answersAsItsHeaderDescribes(String name) throws Exception {
        QueryResult result = new QuerySession(QueryRegistry.builtIn(), store).ask(name, example(name));
        String answer = ResultFormat.CSV.write(result);
        Path expected = ANSWERS.resolve(name + ".csv");
        if (Boolean.getBoolean("accept")) {
            Files.createDirectories(ANSWERS);
            Files.writeString(expected, answer);
        }
        assertThat(result.data().rows()).as("the sample graph shows something").isNotEmpty();
        assertThat(answer).as("make accept rewrites " + expected).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aRepositoryThatIsNotThereHasNoAnswer(String name) {
        SavedQuery query = QueryRegistry.builtIn().get(name);
        Map<String, String> parameters = example(name);
        if (query.parameters().stream().anyMatch(parameter -> parameter.name().equals("repository"))) {
            parameters.put("repository", "no/such");
            assertThat(new QuerySession(QueryRegistry.builtIn(), store)
                            .ask(name, parameters)
                            .data()
                            .rows())
                    .isEmpty();
        }
    }

    /** What a query is asked with here. */
    static Map<String, String> example(String name) {
        Map<String, String> parameters = new TreeMap<>();
        for (Parameter parameter : QueryRegistry.builtIn().get(name).parameters()) {
            if (parameter.otherwise().isEmpty() || parameter.name().equals("least")) {
                parameters.put(
                        parameter.name(),
                        Optional.ofNullable(EXAMPLES.get(parameter.name())).orElseThrow());
            }
        }
        return parameters;
    }

    @ParameterizedTest
    @MethodSource("names")
    void ordersItsRows(String name) {
        List<CypherToken> tokens =
                CypherToken.read(QueryRegistry.builtIn().get(name).cypher());
        List<Integer> orders = new ArrayList<>();
        List<Integer> returns = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isWord("ORDER") && tokens.get(i + 1).isWord("BY")) {
                orders.add(i);
            }
            if (tokens.get(i).isWord("RETURN")) {
                returns.add(i);
            }
        }
        assertThat(orders).isNotEmpty();
        assertThat(orders.getLast()).isGreaterThan(returns.getLast());
    }
}
