package dev.lode.cli;

import dev.lode.pipeline.Pipeline;
import dev.lode.pipeline.RunManifest;
import picocli.CommandLine.Command;

/** {@code lode mine}. */
@Command(
        name = "mine",
        mixinStandardHelpOptions = true,
        description = "Ingest repositories to the staging area, and stop there.",
        footer = {"", "Example:", "  lode mine target/samples/orders-dbt"})
final class MineCommand extends RepositoriesCommand {

    @Override
    RunManifest run(Pipeline pipeline) {
        return pipeline.mine();
    }
}
