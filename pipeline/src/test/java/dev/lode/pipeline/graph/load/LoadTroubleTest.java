package dev.lode.pipeline.graph.load;

import static dev.lode.pipeline.graph.Landscape.file;
import static dev.lode.pipeline.graph.Landscape.touches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.staging.Element;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loads that die, find the store away, or meet what is damaged. */
class LoadTroubleTest extends LoadWorkplace {

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
    void aFileThatHoldsADamagedSpoolIsNotSilentlyEmpty() throws IOException {
        Path file = folder.resolve("spool/graph.json");
        java.nio.file.Files.createDirectories(file.getParent());
        java.nio.file.Files.writeString(file, "{\"snapshots\":[\"a");
        assertThatThrownBy(() -> spool.waiting()).isInstanceOf(LodeException.Integrity.class);
    }
}
