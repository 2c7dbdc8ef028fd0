package dev.lode.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.QueryLimits;
import dev.lode.pipeline.graph.bolt.BoltAddress;
import dev.lode.pipeline.graph.bolt.BoltStore;
import dev.lode.pipeline.graph.bolt.ServerProcess;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A saved query means the same in every store: a real server answers what the embedded engine answers. */
class SavedQueriesOverBoltTest {

    private static GraphStore store;

    @BeforeAll
    static void load() throws Exception {
        BoltAddress address = new BoltAddress("bolt://127.0.0.1:" + ServerProcess.port(), "", "");
        store = BoltStore.of(address, QueryLimits.standard(), OntologyFile.builtIn());
        store.migrate(OntologyFile.builtIn());
        store.wipe();
        SampleGraph.load(store);
    }

    @AfterAll
    static void empty() {
        store.wipe();
        store.close();
    }

    static List<String> names() {
        return SavedQueriesTest.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void answersAsTheEmbeddedStoreDoes(String name) throws Exception {
        QueryResult result = new QuerySession(QueryRegistry.builtIn(), store).ask(name, SavedQueriesTest.example(name));
        assertThat(ResultFormat.CSV.write(result))
                .isEqualTo(Files.readString(SavedQueriesTest.ANSWERS.resolve(name + ".csv")));
    }
}
