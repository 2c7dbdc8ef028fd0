package dev.lode.cli;

import dev.lode.pipeline.Engine;
import dev.lode.pipeline.ExitCode;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.settings.Settings;

/** A command that answers with a table. */
abstract class TableCommand extends LodeCommand {

    abstract Table table(Engine engine) throws Exception;

    /** What the process ends with when that is the answer. */
    ExitCode exitCode(Table answer) {
        return ExitCode.DONE;
    }

    @Override
    final ExitCode run(Settings settings, Console console) throws Exception {
        Table answer = table(Engine.of(settings, lode().environment(), new Progress(console)));
        console.out().print(output().render(answer));
        return exitCode(answer);
    }
}
