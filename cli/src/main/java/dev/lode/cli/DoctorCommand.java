package dev.lode.cli;

import dev.lode.pipeline.Doctor;
import dev.lode.pipeline.Engine;
import dev.lode.pipeline.ExitCode;
import dev.lode.pipeline.query.Table;
import dev.lode.spi.Value;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code lode doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Say what this machine has, what it lacks, and what to do.",
        footer = {"", "Example:", "  lode doctor"})
final class DoctorCommand extends TableCommand {

    @Override
    Table table(Engine engine) {
        Rows rows = Rows.of("thing", "state", "found", "advice");
        for (Doctor.Finding finding : new Doctor(engine).examine()) {
            rows.add(
                    finding.thing(),
                    finding.state().name().toLowerCase(Locale.ROOT),
                    finding.detail(),
                    finding.advice());
        }
        return rows.table();
    }

    @Override
    ExitCode exitCode(Table answer) {
        Optional<Value> missing = Optional.of(Value.of("missing"));
        return answer.rows().stream().anyMatch(row -> row.get(1).equals(missing)) ? ExitCode.USAGE : ExitCode.DONE;
    }
}
