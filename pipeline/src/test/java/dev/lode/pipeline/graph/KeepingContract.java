package dev.lode.pipeline.graph;

import static dev.lode.pipeline.graph.Landscape.commits;
import static dev.lode.pipeline.graph.Landscape.files;
import static dev.lode.pipeline.graph.Landscape.touches;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.OntologyFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store promises of the time when it is closed, and of what is wiped. */
interface KeepingContract extends OpenedStore {

    /** A command that only asks does not migrate. */
    @Test
    default void aStoreThatWasMigratedBeforeCanBeReadAtOnce() throws Exception {
        store().upsert(commits(0, 3));
        reopen();
        assertThat(store().count("Commit")).isEqualTo(3);
        assertThat(export("Commit")).hasSize(3);
    }

    @Test
    default void whatIsRememberedSurvivesClosing() {
        assertThat(store().remembered("load")).isEmpty();
        store().remember("load", "first");
        store().remember("load", "second");
        reopen().migrate(OntologyFile.builtIn());
        assertThat(store().remembered("load")).isEqualTo("second");
    }

    @Test
    default void whatWasWrittenSurvivesClosing() throws Exception {
        store().upsert(commits(0, 20));
        reopen().migrate(OntologyFile.builtIn());
        assertThat(export("Commit")).isEqualTo(commits(0, 20));
    }

    @Test
    default void wipingForgetsAll() throws Exception {
        store().upsert(commits(0, 2));
        store().upsert(files(0, 1));
        store().upsert(List.of(touches(1, 0, 0)));
        store().remember("load", "x");
        store().wipe();
        assertThat(export("Commit")).isEmpty();
        assertThat(export("TOUCHES")).isEmpty();
        assertThat(store().remembered("load")).isEmpty();
        store().upsert(commits(0, 2));
        assertThat(export("Commit")).hasSize(2);
    }

    @Test
    default void aSoundStoreSaysSo() throws Exception {
        store().upsert(commits(0, 100));
        assertThat(store().damage()).isEmpty();
    }
}
