package dev.lode.cli;

import dev.lode.pipeline.ExitCode;
import dev.lode.pipeline.LodeException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: which commands there are, and how every failure is told. */
@Command(
        name = "lode",
        description = "Repositories in, graph and reports out.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Example:",
            "  lode build target/samples/orders-dbt",
            "",
            "Exit codes:",
            "  0 done                          4 validation or integrity",
            "  1 our bug                       5 graph store unreachable",
            "  2 usage or configuration        6 workspace locked",
            "  3 a repository or page failed   130 interrupted"
        },
        subcommands = {
            BuildCommand.class,
            MineCommand.class,
            LoadCommand.class,
            ReportCommand.class,
            QueryCommand.class,
            QueriesCommand.class,
            PluginsCommand.class,
            StageCommand.class,
            ContractCommand.class,
            OntologyCommand.class,
            BackfillCommand.class,
            ReplayCommand.class,
            DlqCommand.class,
            VerifyCommand.class,
            ExportCommand.class,
            ConfigCommand.class,
            DoctorCommand.class
        })
public final class Lode implements Runnable {

    private final Console console;
    private final Map<String, String> environment;

    /** @param environment all variables; nothing else reads them */
    public Lode(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = Map.copyOf(environment);
    }

    /** Runs a command line and tells its exit code. */
    public int run(String... arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (LinkageError | OutOfMemoryError | StackOverflowError e) {
            console.say("lode: " + e);
            console.say("  The installation is damaged or the heap too small (LODE_JAVA_OPTIONS=-Xmx4g).");
            return ExitCode.OUR_BUG.code();
        }
    }

    /** For the reference pages and the tests of the examples. */
    public CommandLine commandLine() {
        return new CommandLine(this)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.progress() ? Ansi.AUTO : Ansi.OFF))
                .setUsageHelpAutoWidth(console.progress())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(this::usage)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    }

    @Override
    public void run() {
        commandLine().usage(console.out());
    }

    Console console() {
        return console;
    }

    Map<String, String> environment() {
        return environment;
    }

    private int usage(ParameterException failure, String[] arguments) {
        if (failure.getCause() instanceof LodeException cause) {
            return failed(cause, failure.getCommandLine());
        }
        console.say("lode: " + failure.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(
                failure, failure.getCommandLine().getErr())) {
            failure.getCommandLine().usage(failure.getCommandLine().getErr());
        }
        return ExitCode.USAGE.code();
    }

    private int failed(Exception failure, CommandLine command) {
        boolean verbose = command.getCommand() instanceof LodeCommand ours && ours.verbose();
        if (failure instanceof LodeException known) {
            tell(known);
            trace(verbose ? failure : null);
            return ExitCode.of(known).code();
        }
        if (failure instanceof InterruptedException) {
            console.say("lode: interrupted; run the same command again to go on");
            return ExitCode.INTERRUPTED.code();
        }
        console.say("lode: this is a bug of ours: " + failure);
        console.say("  Please report it with what -v shows.");
        trace(verbose ? failure : null);
        return ExitCode.OUR_BUG.code();
    }

    /** What happened, and what to do next. */
    void tell(LodeException failure) {
        console.say("lode: " + failure.code() + ": " + failure.getMessage());
        if (!failure.hint().isEmpty()) {
            console.say("  " + failure.hint());
        }
    }

    private void trace(@Nullable Exception failure) {
        if (failure != null) {
            Arrays.stream(failure.getStackTrace()).forEach(frame -> console.say("    at " + frame));
        }
    }
}
