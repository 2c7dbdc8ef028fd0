package dev.lode.cli;

import dev.lode.pipeline.Pipeline;
import dev.lode.pipeline.RunManifest;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lode report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Write the reports from the graph.",
        footer = {"", "Example:", "  lode report hotspots"})
final class ReportCommand extends RunCommand {

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Names of reports; without one, all.")
    private List<String> names = List.of();

    @Override
    RunManifest run(Pipeline pipeline) {
        return pipeline.report(names);
    }
}
