package dev.lode.cli;

import dev.lode.pipeline.Engine;
import dev.lode.pipeline.ExitCode;
import dev.lode.pipeline.Pipeline;
import dev.lode.pipeline.RunManifest;
import dev.lode.pipeline.query.ResultFormat;
import dev.lode.pipeline.settings.Settings;
import dev.lode.pipeline.staging.JsonDocument;
import java.util.Arrays;

/** A command that is a run: its account is shown, and tells the exit code. */
abstract class RunCommand extends LodeCommand {

    abstract RunManifest run(Pipeline pipeline);

    @Override
    final ExitCode run(Settings settings, Console console) {
        Engine engine = Engine.of(settings, lode().environment(), new Progress(console));
        RunManifest manifest = run(new Pipeline(engine));
        new RunSummary(console).tell(manifest);
        if (output() == ResultFormat.JSON) {
            console.out().print(JsonDocument.of(manifest));
        } else {
            new RunSummary(console).show(manifest);
        }
        return Arrays.stream(ExitCode.values())
                .filter(code -> code.code() == manifest.exitCode())
                .findFirst()
                .orElseThrow();
    }
}
