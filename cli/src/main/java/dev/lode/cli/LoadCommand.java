package dev.lode.cli;

import dev.lode.pipeline.Pipeline;
import dev.lode.pipeline.RunManifest;
import picocli.CommandLine.Command;

/** {@code lode load}. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Bring the graph into line with the staging area.",
        footer = {"", "Example:", "  lode load"})
final class LoadCommand extends RunCommand {

    @Override
    RunManifest run(Pipeline pipeline) {
        return pipeline.load();
    }
}
