package dev.lode.cli;

import dev.lode.pipeline.ExitCode;
import dev.lode.pipeline.query.ResultFormat;
import dev.lode.pipeline.settings.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands share: options in, settings made, an exit code out. Failures are told in one place, {@link Lode}. */
abstract class LodeCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Spec
    private @Nullable CommandSpec spec;

    /** The work; what it returns is what the process ends with. */
    abstract ExitCode run(Settings settings, Console console) throws Exception;

    /** Repositories on the command line, of those commands that take some. */
    List<String> repositories() {
        return List.of();
    }

    ResultFormat output() {
        return options.output();
    }

    boolean verbose() {
        return options.verbose();
    }

    @Override
    public final Integer call() throws Exception {
        return run(options.settings(lode().environment(), repositories()), lode().console())
                .code();
    }

    Lode lode() {
        return (Lode) spec().root().userObject();
    }

    CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli has not set the command's spec");
        }
        return spec;
    }
}
