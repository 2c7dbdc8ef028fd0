package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.Engine;
import dev.lode.pipeline.Pipeline;
import dev.lode.pipeline.RunListener;
import dev.lode.pipeline.RunManifest;
import dev.lode.pipeline.RunManifest.RepositoryRun;
import dev.lode.pipeline.RunManifest.Status;
import dev.lode.pipeline.plugins.Plugins;
import dev.lode.pipeline.settings.RepositoryEntry;
import dev.lode.pipeline.settings.SettingKey;
import dev.lode.pipeline.settings.Settings;
import dev.lode.pipeline.settings.SettingsFile;
import dev.lode.pipeline.settings.Stated;
import dev.lode.pipeline.staging.Landscape;
import dev.lode.pipeline.staging.StagingArea;
import dev.lode.spi.Miner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** A run that takes up what the last one staged stages the same as one that begins with nothing. */
class RandomHistoryTest {

    private static final long SEED = Long.getLong("seed", 20_261_120);
    private static final int STEPS = Integer.getInteger("steps", 200);
    private static final boolean ALL = Boolean.getBoolean("all");
    private static final Set<String> PLUGINS = Set.of("git", "files");

    private static final RunListener SILENT = new RunListener() {
        @Override
        public void progress(String line) {}

        @Override
        public void notice(String line) {
            throw new AssertionError(line);
        }
    };

    @TempDir(factory = Memory.class)
    private Path folder;

    /** What is staged is written through to the disk, which is what such a test would wait for. */
    static final class Memory implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "lode")
                    : Files.createTempDirectory("lode");
        }
    }

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
        RunManifest run = new Pipeline(engine(workspace)).mine();
        assertThat(run.failure()).isEmpty();
        return run.repositories().getFirst();
    }

    /** Leaves what counts. */
    private static void tidy(Path workspace) {
        new StagingArea(workspace.resolve("staging"), OntologyFile.builtIn())
                .prune(Set.copyOf(Landscape.read(workspace).snapshots()), 0);
    }

    private Engine engine(Path workspace) {
        Settings settings = Settings.of(
                Map.of(SettingKey.WORKSPACE, new Stated(workspace.toString(), "test")),
                Map.of(),
                SettingsFile.none(),
                List.of(new RepositoryEntry(folder.resolve("example.git").toString(), "example", "", List.of())));
        List<Miner> miners = ServiceLoader.load(Miner.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(miner -> ALL || PLUGINS.contains(miner.describe().id()))
                .toList();
        Plugins plugins = ALL ? Plugins.load(List.of()) : Plugins.of(miners, List.of());
        return new Engine(settings, Map.of(), plugins, OntologyFile.builtIn(), SILENT);
    }
}
