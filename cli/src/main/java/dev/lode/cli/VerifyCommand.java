package dev.lode.cli;

import dev.lode.pipeline.Engine;
import dev.lode.pipeline.ExitCode;
import dev.lode.pipeline.query.Table;
import picocli.CommandLine.Command;

/** {@code lode verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Hold the graph against the staging area: missing, surplus and differing elements by type.",
        footer = {"", "Example:", "  lode verify"})
final class VerifyCommand extends TableCommand {

    @Override
    Table table(Engine engine) {
        Rows rows = Rows.of("type", "missing", "surplus", "differing", "examples");
        engine.verify()
                .forEach((type, deviation) -> rows.add(
                        type,
                        deviation.missing(),
                        deviation.surplus(),
                        deviation.differing(),
                        String.join(" ", deviation.examples())));
        return rows.table();
    }

    @Override
    ExitCode exitCode(Table answer) {
        return answer.rows().isEmpty() ? ExitCode.DONE : ExitCode.INTEGRITY;
    }
}
