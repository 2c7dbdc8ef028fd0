package dev.lode.cli;

import dev.lode.pipeline.Engine;
import dev.lode.pipeline.ExitCode;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.staging.contract.ContractValidation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lode contract}. */
@Command(
        name = "contract",
        mixinStandardHelpOptions = true,
        description = "Hold envelopes against the contract.",
        subcommands = ContractCommand.Validate.class,
        footer = {"", "Example:", "  lode contract validate docs/reference/examples/git.jsonl"})
final class ContractCommand {

    private ContractCommand() {}

    /** {@code lode contract validate}. */
    @Command(
            name = "validate",
            mixinStandardHelpOptions = true,
            description = "Check files of envelopes, line by line; ends with 4 when a line is wrong.",
            footer = {"", "Example:", "  lode contract validate docs/reference/examples/git.jsonl"})
    static final class Validate extends TableCommand {

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of envelopes, one a line.")
        private List<Path> files = List.of();

        @Override
        Table table(Engine engine) {
            Rows rows = Rows.of("file", "line", "reason", "detail");
            long lines = 0;
            for (Path file : files) {
                if (!Files.isRegularFile(file)) {
                    throw new LodeException.Configuration("USAGE", file + " is no file.", "Name files of envelopes.");
                }
                ContractValidation validation = ContractValidation.validate(file, engine.ontology());
                lines += validation.lines();
                validation
                        .problems()
                        .forEach(problem -> rows.add(file, problem.line(), problem.reason(), problem.detail()));
            }
            lode().console().say(lines + " lines in " + files.size() + " files checked");
            return rows.table();
        }

        @Override
        ExitCode exitCode(Table answer) {
            return answer.rows().isEmpty() ? ExitCode.DONE : ExitCode.INTEGRITY;
        }
    }
}
