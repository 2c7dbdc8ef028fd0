package dev.lode.cli;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.query.ResultFormat;
import dev.lode.pipeline.settings.RepositoryEntry;
import dev.lode.pipeline.settings.SettingKey;
import dev.lode.pipeline.settings.Settings;
import dev.lode.pipeline.settings.SettingsFile;
import dev.lode.pipeline.settings.Stated;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command. */
final class CommonOptions {

    private static final Path DEFAULT_FILE = Path.of("lode.yml");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file (default: lode.yml, if there is one).")
    private @Nullable Path config;

    @Option(names = "--workspace", paramLabel = "DIR", description = "Folder for all that Lode keeps (default: .lode).")
    private @Nullable String workspace;

    @Option(names = "--reports", paramLabel = "DIR", description = "Folder for the reports (default: reports).")
    private @Nullable String reports;

    @Option(
            names = "--graph",
            paramLabel = "STORE",
            description = "embedded (default), or bolt://host:port; LODE_BOLT_USER and LODE_BOLT_PASSWORD give access.")
    private @Nullable String graph;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that read repositories.")
    private @Nullable String threads;

    @Option(names = "--allow-host", paramLabel = "HOSTS", description = "Hosts that may be reached, commas between.")
    private @Nullable String hosts;

    @Option(names = "--allow-scheme", paramLabel = "SCHEMES", description = "URL schemes (default: https,ssh,file).")
    private @Nullable String schemes;

    @Option(names = "--allow-alternates", description = "Read repositories that borrow objects from another folder.")
    private boolean alternates;

    @Option(
            names = "--ca-cert",
            paramLabel = "FILE",
            description = "PEM file with certificates to trust besides those of the JDK.")
    private @Nullable String authorities;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "How long a server may be silent (default: 30).")
    private @Nullable String silence;

    @Option(
            names = "--max-repo-size",
            paramLabel = "BYTES",
            description = "How large a clone may grow (default: 10737418240).")
    private @Nullable String repositoryBytes;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "What stdout holds: table (default) or json; for queries csv and jsonl as well.")
    private ResultFormat output = ResultFormat.TABLE;

    @Option(names = "-v", description = "Show the trace of a failure.")
    private boolean verbose;

    ResultFormat output() {
        return output;
    }

    boolean verbose() {
        return verbose;
    }

    /** @param repositories as given on the command line */
    Settings settings(Map<String, String> environment, List<String> repositories) {
        Map<SettingKey, Stated> flags = new EnumMap<>(SettingKey.class);
        flag(flags, SettingKey.WORKSPACE, "--workspace", workspace);
        flag(flags, SettingKey.REPORTS, "--reports", reports);
        flag(flags, SettingKey.GRAPH, "--graph", graph);
        flag(flags, SettingKey.THREADS, "--threads", threads);
        flag(flags, SettingKey.ALLOW_HOSTS, "--allow-host", hosts);
        flag(flags, SettingKey.ALLOW_SCHEMES, "--allow-scheme", schemes);
        flag(flags, SettingKey.ALLOW_ALTERNATES, "--allow-alternates", alternates ? "true" : null);
        flag(flags, SettingKey.CA_CERT, "--ca-cert", authorities);
        flag(flags, SettingKey.LIMIT_SILENCE_SECONDS, "--timeout", silence);
        flag(flags, SettingKey.LIMIT_REPOSITORY_BYTES, "--max-repo-size", repositoryBytes);
        return Settings.of(
                flags,
                environment,
                file(environment),
                repositories.stream().map(CommonOptions::repository).toList());
    }

    private SettingsFile file(Map<String, String> environment) {
        if (config != null) {
            return SettingsFile.read(config, environment);
        }
        return Files.exists(DEFAULT_FILE) ? SettingsFile.read(DEFAULT_FILE, environment) : SettingsFile.none();
    }

    private static RepositoryEntry repository(String location) {
        if (location.isBlank()) {
            throw new LodeException.Configuration(
                    "USAGE", "An empty repository name was given.", "Give a URL or a path.");
        }
        return RepositoryEntry.of(location);
    }

    private static void flag(Map<SettingKey, Stated> flags, SettingKey key, String name, @Nullable String value) {
        if (value != null) {
            flags.put(key, new Stated(value, name));
        }
    }
}
