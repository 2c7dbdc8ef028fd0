package dev.lode.cli;

import dev.lode.pipeline.Pipeline;
import dev.lode.pipeline.RunManifest;
import picocli.CommandLine.Command;

/** {@code lode replay}. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Load what an outage of the graph store left in the spool.",
        footer = {"", "Example:", "  lode replay"})
final class ReplayCommand extends RunCommand {

    @Override
    RunManifest run(Pipeline pipeline) {
        return pipeline.replay();
    }
}
