package dev.lode.pipeline.graph.load;

import static dev.lode.pipeline.graph.Landscape.commit;
import static dev.lode.pipeline.graph.Landscape.commits;
import static dev.lode.pipeline.graph.Landscape.file;
import static dev.lode.pipeline.graph.Landscape.files;
import static dev.lode.pipeline.graph.Landscape.touches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.ontology.Ontology;
import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.graph.EmbeddedStore;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.QueryLimits;
import dev.lode.pipeline.staging.Element;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {

    private static final Ontology ONTOLOGY = OntologyFile.builtIn();

    /** Commits 0–9, files 0–9, each commit touching its file. */
    private static final List<Element> BEFORE = landscape(0, 10);

    /** Commits and files 2–11; commit 5 says something else. */
    private static final List<Element> AFTER = changed(landscape(2, 12));

    @TempDir
    Path folder;

    private GraphStore store;
    private Spool spool;
    private DeadLetters deadLetters;
    private final Shelf shelf = new Shelf().with("before", BEFORE).with("after", AFTER);

    @BeforeEach
    void openTheStore() {
        store = EmbeddedStore.open(folder.resolve("graph"), QueryLimits.standard(), notice -> {});
        store.migrate(ONTOLOGY);
        spool = new Spool(folder.resolve("spool/graph.json"));
        deadLetters = new DeadLetters(folder.resolve("dlq/graph.jsonl"));
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void anEmptyStoreTakesAll() throws IOException {
        LoadReport report = load("before");
        assertThat(report.nodes()).containsOnlyKeys("Commit", "File");
        assertThat(report.nodes().get("Commit")).isEqualTo(new LoadReport.Count(10, 0, 0));
        assertThat(report.relationships().get("TOUCHES")).isEqualTo(new LoadReport.Count(10, 0, 0));
        assertThat(export()).isEqualTo(lines(BEFORE));
    }

    @Test
    void loadingTheSameAgainReadsAndWritesNothing() {
        load("before");
        int reads = shelf.reads();
        LoadReport again = load("before");
        assertThat(again.batches()).isZero();
        assertThat(again.nodesWritten() + again.relationshipsWritten()).isZero();
        assertThat(shelf.reads()).isEqualTo(reads);
    }

    @Test
    void onlyTheDifferenceIsWritten() throws IOException {
        load("before");
        LoadReport report = load("after");
        assertThat(report.nodes().get("Commit")).isEqualTo(new LoadReport.Count(2, 1, 2));
        assertThat(report.nodes().get("File")).isEqualTo(new LoadReport.Count(2, 0, 2));
        assertThat(report.relationships().get("TOUCHES")).isEqualTo(new LoadReport.Count(2, 0, 2));
        assertThat(export()).isEqualTo(lines(AFTER));
    }

    @Test
    void aSharedNodeGoesWhenItsLastRepositoryLetsGo() {
        shelf.with("one", List.of(commit(1), commit(2))).with("two", List.of(commit(2), commit(3)));
        load("one", "two");
        load("two");
        assertThat(store.export("Commit")).toIterable().containsExactlyInAnyOrder(commit(2), commit(3));
        load();
        assertThat(store.export("Commit")).toIterable().isEmpty();
    }

    @Test
    void theOrderOfSnapshotsDoesNotMatter() {
        shelf.with("one", List.of(commit(1))).with("two", List.of(commit(2)));
        load("two", "one");
        assertThat(load("one", "two").batches()).isZero();
    }

    @Test
    void aLoadThatDiesAfterAnyWriteIsEndedByTheNext() throws IOException {
        for (boolean acknowledged : new boolean[] {true, false}) {
            for (int writes = 0; writes < 12; writes++) {
                load("before");
                int left = writes;
                GraphStore dying = new UnreliableStore(store, left, acknowledged);
                try {
                    loader(dying).load(List.of("after"));
                } catch (LodeException.Graph e) {
                    assertThat(spool.waiting()).containsExactly("after");
                }
                load("after");
                assertThat(export()).as("dead after %s writes", writes).isEqualTo(lines(AFTER));
                assertThat(spool.waiting()).isEmpty();
            }
        }
    }

    @Test
    void aLoadThatDiesIsUndoneByALoadOfWhatWasThere() throws IOException {
        for (int writes = 0; writes < 12; writes++) {
            load("before");
            try {
                loader(new UnreliableStore(store, writes, true)).load(List.of("after"));
            } catch (LodeException.Graph e) {
                assertThat(e.code()).isEqualTo("UNREACHABLE");
            }
            load("before");
            assertThat(export()).isEqualTo(lines(BEFORE));
        }
    }

    @Test
    void anOutageIsSpooledAndReplayed() throws IOException {
        assertThatThrownBy(() -> loader(new UnreliableStore(store, 0, true)).load(List.of("after")))
                .isInstanceOf(LodeException.Graph.class);
        assertThat(new Spool(folder.resolve("spool/graph.json")).waiting()).containsExactly("after");
        assertThat(deadLetters.list()).isEmpty();
        LoadReport report = loader(store).replay();
        assertThat(report.nodesWritten()).isEqualTo(20);
        assertThat(export()).isEqualTo(lines(AFTER));
        assertThat(spool.waiting()).isEmpty();
        assertThat(loader(store).replay().batches()).isZero();
    }

    @Test
    void oneBadRowOfAThousandGoesToTheDeadLettersAndTheRestIsLoaded() {
        List<Element> elements = new ArrayList<>(landscape(0, 1000));
        elements.remove(file(500));
        shelf.with("poisoned", elements);
        LoadReport report = load("poisoned");
        assertThat(report.refused()).isEqualTo(1);
        assertThat(store.export("TOUCHES")).toIterable().hasSize(999);
        assertThat(deadLetters.list()).singleElement().satisfies(refusal -> {
            assertThat(refusal.element()).isEqualTo(touches(500, 500, 500));
            assertThat(refusal.operation()).isEqualTo("upsert");
            assertThat(refusal.reason()).contains("absent File");
            assertThat(refusal.attempts()).isEqualTo(1);
        });
    }

    @Test
    void aDeadLetterIsTriedAgainByReplay() throws IOException {
        List<Element> elements = new ArrayList<>(BEFORE);
        elements.remove(file(5));
        shelf.with("poisoned", elements);
        load("poisoned");
        loader(store).replay();
        assertThat(deadLetters.list())
                .singleElement()
                .extracting(Refusal::attempts)
                .isEqualTo(2);
        LoadReport mended = load("before");
        assertThat(mended.refused()).isZero();
        assertThat(deadLetters.list()).isEmpty();
        assertThat(export()).isEqualTo(lines(BEFORE));
    }

    @Test
    void aReplayOfWhatIsNoLongerStagedLeavesTheGraphAsItIs() throws IOException {
        List<Element> elements = new ArrayList<>(BEFORE);
        elements.remove(file(5));
        shelf.with("poisoned", elements);
        load("poisoned");
        String before = export();
        shelf.without("poisoned");
        assertThatThrownBy(() -> loader(store).replay()).isInstanceOf(LodeException.Integrity.class);
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void aNodeThatARelationshipStillNeedsStaysUntilItIsLetGo() throws IOException {
        load("before");
        List<Element> dangling = new ArrayList<>(BEFORE);
        dangling.remove(file(5));
        shelf.with("dangling", dangling);
        assertThat(load("dangling").refused()).isEqualTo(1);
        assertThat(store.export("TOUCHES")).toIterable().hasSize(10);
        dangling.remove(touches(5, 5, 5));
        shelf.with("mended", dangling);
        load("mended");
        assertThat(export()).isEqualTo(lines(dangling));
        assertThat(deadLetters.list()).isEmpty();
    }

    @Test
    void aStoreWhoseStagingIsGoneIsFilledAnewAndSaysSo() throws IOException {
        load("before");
        shelf.without("before");
        LoadReport report = load("after");
        assertThat(report.messages())
                .singleElement()
                .asString()
                .contains("before")
                .contains("filled anew");
        assertThat(report.nodes().get("Commit")).isEqualTo(new LoadReport.Count(10, 0, 0));
        assertThat(export()).isEqualTo(lines(AFTER));
    }

    @Test
    void aDamagedSnapshotIsRefusedBeforeTheFirstWrite() throws IOException {
        load("before");
        shelf.damage("after");
        assertThatThrownBy(() -> load("after")).isInstanceOf(LodeException.Integrity.class);
        assertThat(export()).isEqualTo(lines(BEFORE));
        assertThat(load("before").batches()).isZero();
    }

    @Test
    void whatWasLoadedVerifies() {
        load("before");
        assertThat(verification().verify(List.of("before"))).isEmpty();
    }

    @Test
    void verifyTellsMissingSurplusAndDifferingElements() throws Exception {
        load("before");
        store.upsert(List.of(commit(5, "Somebody else wrote here"), commit(99)));
        store.delete(List.of(touches(3, 3, 3)));
        assertThat(verification().verify(List.of("before"))).satisfies(deviations -> {
            assertThat(deviations).containsOnlyKeys("Commit", "TOUCHES");
            assertThat(deviations.get("Commit").differing()).isEqualTo(1);
            assertThat(deviations.get("Commit").surplus()).isEqualTo(1);
            assertThat(deviations.get("Commit").examples())
                    .containsExactlyInAnyOrder(commit(5).rid(), commit(99).rid());
            assertThat(deviations.get("TOUCHES").missing()).isEqualTo(1);
        });
    }

    @Test
    void aFileThatHoldsADamagedSpoolIsNotSilentlyEmpty() throws IOException {
        Path file = folder.resolve("spool/graph.json");
        java.nio.file.Files.createDirectories(file.getParent());
        java.nio.file.Files.writeString(file, "{\"snapshots\":[\"a");
        assertThatThrownBy(() -> spool.waiting()).isInstanceOf(LodeException.Integrity.class);
    }

    private LoadReport load(String... snapshots) {
        return loader(store).load(List.of(snapshots));
    }

    private Loader loader(GraphStore target) {
        return new Loader(target, ONTOLOGY, shelf, spool, deadLetters);
    }

    private Verification verification() {
        return new Verification(store, ONTOLOGY, shelf);
    }

    private String export() throws IOException {
        StringWriter lines = new StringWriter();
        new GraphElements(store, ONTOLOGY).write(lines);
        return lines.toString();
    }

    private static String lines(List<Element> elements) {
        StringBuilder lines = new StringBuilder();
        elements.stream()
                .sorted()
                .forEach(element -> lines.append(ElementLines.line(element)).append('\n'));
        return lines.toString();
    }

    private static List<Element> landscape(int from, int to) {
        List<Element> elements = new ArrayList<>(commits(from, to));
        elements.addAll(files(from, to));
        for (int i = from; i < to; i++) {
            elements.add(touches(i, i, i));
        }
        return elements;
    }

    private static List<Element> changed(List<Element> elements) {
        List<Element> changed = new ArrayList<>(elements);
        changed.remove(commit(5));
        changed.add(commit(5, "Reword"));
        return changed;
    }
}
