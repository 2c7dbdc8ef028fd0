package dev.lode.cli;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.Pipeline;
import dev.lode.pipeline.RunManifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lode backfill}. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        description = "Apply what is staged again under the present vocabulary, without reading any repository.",
        footer = {"", "Example:", "  lode backfill --ontology 0.1.0"})
final class BackfillCommand extends RunCommand {

    @Option(
            names = "--since",
            paramLabel = "TS",
            defaultValue = "",
            description = "Only repositories whose commit is of that ISO-8601 time or newer.")
    private String since = "";

    @Option(
            names = "--ontology",
            paramLabel = "VER",
            description = "The version that the present vocabulary must have; a guard against the wrong one.")
    private @Nullable String version;

    @Override
    RunManifest run(Pipeline pipeline) {
        if (version != null && !version.equals(pipeline.ontologyVersion())) {
            throw new LodeException.Configuration(
                    "ONTOLOGY_VERSION",
                    "The present vocabulary is " + pipeline.ontologyVersion() + ", not " + version + ".",
                    "Name its file under extensions.ontology, or leave --ontology out.");
        }
        return pipeline.backfill(since);
    }
}
