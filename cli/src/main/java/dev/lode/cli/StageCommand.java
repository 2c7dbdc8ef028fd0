package dev.lode.cli;

import dev.lode.pipeline.Engine;
import dev.lode.pipeline.ExitCode;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.staging.StageScan;
import dev.lode.spi.Value;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code lode stage}. */
@Command(
        name = "stage",
        mixinStandardHelpOptions = true,
        description = "Look at the staging area.",
        subcommands = StageCommand.Scan.class,
        footer = {"", "Example:", "  lode stage scan"})
final class StageCommand {

    private StageCommand() {}

    /** {@code lode stage scan}. */
    @Command(
            name = "scan",
            mixinStandardHelpOptions = true,
            description = "Count what is staged, per repository, snapshot and phase, and check it against its SHA-256.",
            footer = {"", "Example:", "  lode stage scan --output json"})
    static final class Scan extends TableCommand {

        private static final Optional<Value> SOUND = Optional.of(Value.of("ok"));

        @Override
        Table table(Engine engine) {
            Rows rows = Rows.of("repository", "snapshot", "phase", "records", "bytes", "rejects", "check", "sha256");
            for (StageScan scan : StageScan.of(engine.staging())) {
                rows.add(
                        scan.repository().isEmpty() ? "(all)" : scan.repository(),
                        scan.snapshot(),
                        scan.phase(),
                        scan.records(),
                        scan.bytes(),
                        scan.rejects().toString().replaceAll("[{}]", ""),
                        scan.check(),
                        scan.sha256());
            }
            return rows.table();
        }

        @Override
        ExitCode exitCode(Table answer) {
            int check = answer.columns().indexOf("check");
            boolean sound =
                    answer.rows().stream().allMatch(row -> row.get(check).equals(SOUND));
            return sound ? ExitCode.DONE : ExitCode.INTEGRITY;
        }
    }
}
