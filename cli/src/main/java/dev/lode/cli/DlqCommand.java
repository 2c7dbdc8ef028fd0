package dev.lode.cli;

import dev.lode.pipeline.Engine;
import dev.lode.pipeline.Pipeline;
import dev.lode.pipeline.RunManifest;
import dev.lode.pipeline.query.Table;
import picocli.CommandLine.Command;

/** {@code lode dlq}. */
@Command(
        name = "dlq",
        mixinStandardHelpOptions = true,
        description = "Look at what the graph store refused, or try it again.",
        subcommands = {DlqCommand.ListRefused.class, DlqCommand.Replay.class},
        footer = {"", "Example:", "  lode dlq list"})
final class DlqCommand {

    private DlqCommand() {}

    /** {@code lode dlq list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List refused elements with the reason.",
            footer = {"", "Example:", "  lode dlq list --output json"})
    static final class ListRefused extends TableCommand {

        @Override
        Table table(Engine engine) {
            Rows rows = Rows.of("operation", "type", "rid", "attempts", "reason");
            engine.deadLetters()
                    .list()
                    .forEach(refusal -> rows.add(
                            refusal.operation(),
                            refusal.element().type(),
                            refusal.element().rid(),
                            refusal.attempts(),
                            refusal.reason()));
            return rows.table();
        }
    }

    /** {@code lode dlq replay}. */
    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = "Try refused elements again; those that are taken leave the list.",
            footer = {"", "Example:", "  lode dlq replay"})
    static final class Replay extends RunCommand {

        @Override
        RunManifest run(Pipeline pipeline) {
            return pipeline.replay();
        }
    }
}
