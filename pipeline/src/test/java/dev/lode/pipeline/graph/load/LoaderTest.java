package dev.lode.pipeline.graph.load;

import static dev.lode.pipeline.graph.Landscape.commit;
import static dev.lode.pipeline.graph.Landscape.file;
import static dev.lode.pipeline.graph.Landscape.touches;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.pipeline.staging.Element;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoaderTest extends LoadWorkplace {

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
}
