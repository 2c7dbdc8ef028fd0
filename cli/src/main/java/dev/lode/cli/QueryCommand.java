package dev.lode.cli;

import dev.lode.pipeline.Engine;
import dev.lode.pipeline.ExitCode;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.query.QueryResult;
import dev.lode.pipeline.query.QuerySession;
import dev.lode.pipeline.settings.Settings;
import dev.lode.pipeline.staging.Landscape;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lode query}. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = "Ask the graph a saved query (lode queries lists them), or Cypher that only reads.",
        footer = {"", "Example:", "  lode query top_churn -p limit=5 --output json"})
final class QueryCommand extends LodeCommand {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Name of a saved query.")
    private @Nullable String name;

    @Option(names = "-p", paramLabel = "NAME=VALUE", description = "A parameter of the query.")
    private Map<String, String> parameters = Map.of();

    @Option(names = "--cypher", paramLabel = "CYPHER", description = "Cypher to ask instead.")
    private @Nullable String cypher;

    @Override
    ExitCode run(Settings settings, Console console) {
        if ((name == null) == (cypher == null)) {
            throw new LodeException.Configuration(
                    "USAGE",
                    "A query is a saved one by its name, or Cypher with --cypher.",
                    "lode queries lists names.");
        }
        Engine engine = Engine.of(settings, lode().environment(), new Progress(console));
        if (Landscape.read(settings.workspace()).snapshots().isEmpty()) {
            console.say("nothing was built in the workspace " + settings.workspace() + " yet; lode build does it");
        }
        try (GraphStore store = engine.open()) {
            QuerySession session = new QuerySession(engine.queries(), store);
            QueryResult result = cypher == null && name != null
                    ? session.ask(name, parameters)
                    : session.askCypher(String.valueOf(cypher));
            console.out().print(output().write(result));
            result.cutAt()
                    .ifPresent(
                            limit -> console.say(limit + " rows, as many as limit allows; there may be more: -p limit="
                                    + 10 * limit + " shows them"));
        }
        return ExitCode.DONE;
    }
}
