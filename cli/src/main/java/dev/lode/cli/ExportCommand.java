package dev.lode.cli;

import dev.lode.pipeline.Engine;
import dev.lode.pipeline.ExitCode;
import dev.lode.pipeline.settings.Settings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;

/** {@code lode export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write the whole graph to stdout, one element a line, in a fixed order: for comparing graphs.",
        footer = {"", "Example:", "  lode export"})
final class ExportCommand extends LodeCommand {

    @Override
    ExitCode run(Settings settings, Console console) {
        Engine engine = Engine.of(settings, lode().environment(), new Progress(console));
        PrintWriter lines = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
        engine.export(lines);
        lines.flush();
        return ExitCode.DONE;
    }
}
