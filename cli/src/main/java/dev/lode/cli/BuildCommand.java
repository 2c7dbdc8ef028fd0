package dev.lode.cli;

import dev.lode.pipeline.Pipeline;
import dev.lode.pipeline.RunManifest;
import picocli.CommandLine.Command;

/** {@code lode build}. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Do the whole job: ingest, mine, analyze, stage, load, report.",
        footer = {"", "Example:", "  lode build target/samples/orders-dbt"})
final class BuildCommand extends RepositoriesCommand {

    @Override
    RunManifest run(Pipeline pipeline) {
        return pipeline.build();
    }
}
