package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.Engine;
import dev.lode.pipeline.Pipeline;
import dev.lode.pipeline.RunListener;
import dev.lode.pipeline.RunManifest;
import dev.lode.pipeline.RunManifest.RepositoryRun;
import dev.lode.pipeline.plugins.Plugins;
import dev.lode.pipeline.settings.RepositoryEntry;
import dev.lode.pipeline.settings.SettingKey;
import dev.lode.pipeline.settings.Settings;
import dev.lode.pipeline.settings.SettingsFile;
import dev.lode.pipeline.settings.Stated;
import dev.lode.spi.Miner;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Mines one repository, named example, with plugins of one's choice. */
final class InProcess {

    private static final RunListener SILENT = new RunListener() {
        @Override
        public void progress(String line) {}

        @Override
        public void notice(String line) {
            throw new AssertionError(line);
        }
    };

    private InProcess() {}

    /** Miners that Lode has. */
    static List<Miner> miners(String... ids) {
        return ServiceLoader.load(Miner.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(miner -> Arrays.asList(ids).contains(miner.describe().id()))
                .toList();
    }

    /** What became of it; anything that a person would have been told of fails the test. */
    static RepositoryRun mine(Path workspace, Path repository, Plugins plugins) {
        Settings settings = Settings.of(
                Map.of(SettingKey.WORKSPACE, new Stated(workspace.toString(), "test")),
                Map.of(),
                SettingsFile.none(),
                List.of(new RepositoryEntry(repository.toString(), "example", "", List.of())));
        Engine engine = new Engine(settings, Map.of(), plugins, OntologyFile.builtIn(), SILENT);
        RunManifest run = new Pipeline(engine).mine();
        assertThat(run.failure()).isEmpty();
        return run.repositories().getFirst();
    }
}
