package dev.lode.cli;

import dev.lode.pipeline.Engine;
import dev.lode.pipeline.ExitCode;
import dev.lode.pipeline.settings.SettingKey;
import dev.lode.pipeline.settings.Settings;
import picocli.CommandLine.Command;

/** {@code lode ontology migrate}. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Bring keys and indexes of the graph store into line with the vocabulary; loads do it too.",
        footer = {"", "Example:", "  lode ontology migrate"})
final class OntologyMigrateCommand extends LodeCommand {

    @Override
    ExitCode run(Settings settings, Console console) {
        Engine engine = Engine.of(settings, lode().environment(), new Progress(console));
        engine.migrate();
        console.out()
                .println(settings.text(SettingKey.GRAPH) + " is in line with ontology "
                        + engine.ontology().version());
        return ExitCode.DONE;
    }
}
