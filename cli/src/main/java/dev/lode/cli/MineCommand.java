package dev.lode.cli;

import dev.lode.pipeline.Pipeline;
import dev.lode.pipeline.RunManifest;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lode mine}. */
@Command(
        name = "mine",
        mixinStandardHelpOptions = true,
        description = "Ingest repositories to the staging area, and stop there.",
        footer = {"", "Example:", "  lode mine target/samples/orders-dbt"})
final class MineCommand extends RunCommand {

    @Parameters(arity = "0..*", paramLabel = "REPO", description = "URLs or paths; without one, the list in lode.yml.")
    private List<String> repositories = List.of();

    @Override
    List<String> repositories() {
        return repositories;
    }

    @Override
    RunManifest run(Pipeline pipeline) {
        return pipeline.mine();
    }
}
