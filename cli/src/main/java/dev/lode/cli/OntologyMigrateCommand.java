package dev.lode.cli;

import dev.lode.pipeline.Engine;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.settings.SettingKey;
import picocli.CommandLine.Command;

/** {@code lode ontology migrate}. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Bring keys and indexes of the graph store into line with the vocabulary; loads do it too.",
        footer = {"", "Example:", "  lode ontology migrate"})
final class OntologyMigrateCommand extends TableCommand {

    @Override
    Table table(Engine engine) {
        engine.migrate();
        return Rows.of("store", "ontology")
                .add(engine.settings().text(SettingKey.GRAPH), engine.ontology().version())
                .table();
    }
}
