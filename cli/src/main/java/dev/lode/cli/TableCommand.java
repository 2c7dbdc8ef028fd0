package dev.lode.cli;

import dev.lode.pipeline.Engine;
import dev.lode.pipeline.ExitCode;
import dev.lode.pipeline.query.QueryResult;
import dev.lode.pipeline.query.Table;
import dev.lode.pipeline.settings.Settings;
import java.util.Collections;

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
        QueryResult.Meta meta = new QueryResult.Meta(spec().qualifiedName(" "), Collections.emptySortedMap(), 0);
        console.out().print(output().write(new QueryResult(meta, answer)));
        return exitCode(answer);
    }
}
