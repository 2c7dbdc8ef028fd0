package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.RunManifest.RepositoryRun;
import dev.lode.pipeline.RunManifest.Status;
import dev.lode.pipeline.plugins.Plugins;
import dev.lode.pipeline.staging.Landscape;
import dev.lode.pipeline.staging.StagingArea;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that takes up what the last one staged stages the same as one that begins with nothing. */
class RandomHistoryTest {

    private static final long SEED = Long.getLong("seed", 20_261_120);
    private static final int STEPS = Integer.getInteger("steps", 200);
    private static final boolean ALL = Boolean.getBoolean("all");

    @TempDir(factory = InMemory.class)
    private Path folder;

    @Test
    void everyStepOfARandomHistoryIsStagedAsACleanRunStagesIt() throws IOException {
        try (RandomHistory history = new RandomHistory(folder.resolve("example.git"), SEED)) {
            for (int step = 0; step < STEPS; step++) {
                String what = "seed " + SEED + ", step " + step + ", " + history.step();
                RepositoryRun next = mine(folder.resolve("incremental"));
                RepositoryRun clean = mine(folder.resolve("clean"));
                assertThat(next.failure()).as(what).isEmpty();
                assertThat(next.snapshot()).as(what).isEqualTo(clean.snapshot());
                assertThat(staged("incremental", next)).as(what).isEqualTo(staged("clean", clean));
                assertThat(next.earlier().isEmpty())
                        .as(what + ": takes nothing up")
                        .isEqualTo(step == 0 || next.status() == Status.UNCHANGED);
                Folders.delete(folder.resolve("clean"));
                tidy(folder.resolve("incremental"));
            }
        }
    }

    private Map<String, String> staged(String workspace, RepositoryRun run) {
        return Folders.contents(folder.resolve(workspace, "staging", run.name(), run.snapshot()));
    }

    private RepositoryRun mine(Path workspace) {
        Plugins plugins = ALL ? Plugins.load(List.of()) : Plugins.of(InProcess.miners("files", "git"), List.of());
        return InProcess.mine(workspace, folder.resolve("example.git"), plugins);
    }

    /** Leaves what counts. */
    private static void tidy(Path workspace) {
        new StagingArea(workspace.resolve("staging"), OntologyFile.builtIn())
                .prune(Set.copyOf(Landscape.read(workspace).snapshots()), 0);
    }
}
