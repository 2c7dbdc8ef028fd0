package dev.lode.cli;

import dev.lode.pipeline.Pipeline;
import dev.lode.pipeline.RunManifest;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lode build}. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Do the whole job: ingest, mine, analyze, stage, load, report.",
        footer = {"", "Example:", "  lode build target/samples/orders-dbt"})
final class BuildCommand extends RunCommand {

    @Parameters(arity = "0..*", paramLabel = "REPO", description = "URLs or paths; without one, the list in lode.yml.")
    private List<String> repositories = List.of();

    @Override
    List<String> repositories() {
        return repositories;
    }

    @Override
    RunManifest run(Pipeline pipeline) {
        return pipeline.build();
    }
}
