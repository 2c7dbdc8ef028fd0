package dev.lode.pipeline.graph.bolt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.ontology.Ontology;
import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.Landscape;
import dev.lode.pipeline.graph.QueryLimits;
import dev.lode.pipeline.staging.Element;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.TransientException;

/** A server that is away, hangs, dies half-way or does not answer. */
class BoltOutageTest {

    private static final Ontology ONTOLOGY = OntologyFile.builtIn();
    private static final BoltTimes SHORT = new BoltTimes(
            Duration.ofSeconds(2),
            Duration.ofSeconds(20),
            List.of(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(900)));

    private final List<Duration> pauses = new ArrayList<>();
    private BoltProxy proxy;

    @BeforeEach
    void startTheProxy() {
        proxy = new BoltProxy(ServerProcess.port());
        try (GraphStore direct = store("bolt://127.0.0.1:" + ServerProcess.port(), SHORT)) {
            direct.migrate(ONTOLOGY);
            direct.wipe();
        }
    }

    @AfterEach
    void stopTheProxy() throws Exception {
        proxy.close();
    }

    @Test
    void aServerThatIsAwayIsTriedThreeTimesMore() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        try (GraphStore store = store("bolt://127.0.0.1:" + nobody, SHORT)) {
            assertThatThrownBy(() -> store.remembered("load"))
                    .isInstanceOf(LodeException.Graph.class)
                    .hasMessageContaining("cannot be reached")
                    .extracting(e -> ((LodeException) e).code())
                    .isEqualTo("UNREACHABLE");
        }
        assertThat(pauses).containsExactlyElementsOf(SHORT.pauses());
    }

    @Test
    void aServerThatHangsIsGivenUp() throws Exception {
        BoltTimes impatient = new BoltTimes(Duration.ofMillis(200), Duration.ofMillis(300), SHORT.pauses());
        try (GraphStore store = store(proxy.uri(), SHORT);
                GraphStore hung = store(proxy.uri(), impatient)) {
            store.migrate(ONTOLOGY);
            proxy.hang();
            long start = System.nanoTime();
            assertThatThrownBy(() -> hung.migrate(ONTOLOGY))
                    .isInstanceOf(LodeException.Graph.class)
                    .extracting(e -> ((LodeException) e).code())
                    .isEqualTo("UNREACHABLE");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            proxy.recover();
        }
    }

    @Test
    void aWriteWhoseReplyIsLostIsWrittenOnce() throws Exception {
        try (GraphStore store = store(proxy.uri(), SHORT)) {
            store.migrate(ONTOLOGY);
            proxy.loseReplies(1);
            store.upsert(Landscape.commits(0, 100));
            proxy.loseReplies(1);
            store.upsert(Landscape.files(0, 1));
            proxy.loseReplies(1);
            store.upsert(List.of(Landscape.touches(1, 5, 0)));
            assertThat(pauses).hasSize(3);
            assertThat(elements(store, "Commit")).isEqualTo(Landscape.commits(0, 100));
            assertThat(elements(store, "TOUCHES")).containsExactly(Landscape.touches(1, 5, 0));
        }
    }

    @Test
    void aServerThatDiesHalfWayHoldsWholeBatches() throws Exception {
        try (GraphStore store = store(proxy.uri(), SHORT)) {
            store.migrate(ONTOLOGY);
            proxy.dieAfter(1);
            store.upsert(Landscape.commits(0, 100));
            assertThatThrownBy(() -> store.upsert(Landscape.files(0, 100))).isInstanceOf(LodeException.Graph.class);
            proxy.recover();
            assertThat(elements(store, "Commit")).hasSize(100);
            assertThat(elements(store, "File")).isEmpty();
            store.upsert(Landscape.files(0, 100));
            assertThat(elements(store, "File")).hasSize(100);
        }
    }

    @Test
    void twoWritersOfTheSameNodesMakeThemOnce() throws Exception {
        List<Thread> writers = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            writers.add(Thread.ofPlatform()
                    .uncaughtExceptionHandler((thread, e) -> failures.add(e))
                    .start(() -> {
                        try (GraphStore store = store(proxy.uri(), SHORT)) {
                            store.migrate(ONTOLOGY);
                            store.upsert(Landscape.commits(0, 1000));
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(failures).isEmpty();
        try (GraphStore store = store(proxy.uri(), SHORT)) {
            store.migrate(ONTOLOGY);
            assertThat(elements(store, "Commit")).isEqualTo(Landscape.commits(0, 1000));
        }
    }

    @Test
    void whatAServerCannotDoIsNotTriedAgain() {
        String memgraph = "Memgraph.TransientError.MemgraphError.MemgraphError";
        assertThat(BoltFailure.of(new TransientException(memgraph, "Not yet implemented: atom expression")))
                .isEqualTo(BoltFailure.REFUSED);
        assertThat(BoltFailure.of(new TransientException(memgraph, "Cannot resolve conflicting transactions.")))
                .isEqualTo(BoltFailure.TRANSIENT);
    }

    @Test
    void anEditedMigrationIsRefused() throws Exception {
        BoltAddress address = new BoltAddress(proxy.uri(), "", "");
        try (BoltSession session = new BoltSession(address, SHORT, pauses::add)) {
            List<String> statements = BoltDialect.NEO4J.key(BoltStore.MEMORY, "name");
            String id = "9999-test";
            new MigrationLedger(session, BoltDialect.NEO4J, List.of(new Migration(id, statements))).apply(ONTOLOGY);
            Migration edited = new Migration(id, List.of("CREATE (n:Edited)"));
            assertThatThrownBy(() -> new MigrationLedger(session, BoltDialect.NEO4J, List.of(edited)).apply(ONTOLOGY))
                    .isInstanceOf(LodeException.Graph.class)
                    .extracting(e -> ((LodeException) e).code())
                    .isEqualTo("MIGRATION_EDITED");
            assertThat(session.alone(
                            "MATCH (m:Migration {id: '9999-test'}) WITH m, m.applied_at AS at DELETE m RETURN at"))
                    .hasSize(1);
            assertThat(session.alone("MATCH (n:Edited) RETURN n")).isEmpty();
        }
    }

    @Test
    void anAddressThatHoldsAPasswordIsRefusedWithoutSayingIt() {
        assertThatThrownBy(() -> new BoltAddress("bolt://neo4j:secret@host:7687", "", ""))
                .isInstanceOf(LodeException.Configuration.class)
                .hasMessageNotContaining("secret");
    }

    private GraphStore store(String uri, BoltTimes times) {
        return BoltStore.of(
                new BoltAddress(uri, "", ""), QueryLimits.standard(), OntologyFile.builtIn(), times, pauses::add);
    }

    private static List<Element> elements(GraphStore store, String type) {
        List<Element> elements = new ArrayList<>();
        store.export(type).forEachRemaining(elements::add);
        return elements;
    }
}
