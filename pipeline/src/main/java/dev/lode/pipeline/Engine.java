package dev.lode.pipeline;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.checkout.CheckoutSettings;
import dev.lode.pipeline.checkout.Checkouts;
import dev.lode.pipeline.checkout.Credentials;
import dev.lode.pipeline.checkout.NetworkLimits;
import dev.lode.pipeline.checkout.RepositorySource;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.load.DeadLetters;
import dev.lode.pipeline.graph.load.GraphElements;
import dev.lode.pipeline.graph.load.Verification;
import dev.lode.pipeline.plugins.PluginRunner;
import dev.lode.pipeline.plugins.Plugins;
import dev.lode.pipeline.plugins.SpareThreads;
import dev.lode.pipeline.query.QueryRegistry;
import dev.lode.pipeline.report.TemplateSet;
import dev.lode.pipeline.settings.ClassPathJars;
import dev.lode.pipeline.settings.RepositoryEntry;
import dev.lode.pipeline.settings.SettingKey;
import dev.lode.pipeline.settings.Settings;
import dev.lode.pipeline.staging.StagingArea;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The stages, made from the settings. Making one reads files of the user's and nothing else. */
public record Engine(
        Settings settings, Map<String, String> environment, Plugins plugins, Ontology ontology, RunListener listener) {

    /**
     * @param environment for credentials
     * @throws LodeException.Configuration when a plugin or a vocabulary of the user's is wrong
     */
    public static Engine of(Settings settings, Map<String, String> environment, RunListener listener) {
        return new Engine(
                settings, Map.copyOf(environment), Plugins.load(settings.plugins()), Vocabulary.of(settings), listener);
    }

    public Workspace workspace() {
        return new Workspace(settings.workspace());
    }

    public StagingArea staging() {
        return new StagingArea(workspace().staging(), ontology);
    }

    /** @throws LodeException.Configuration when there are none */
    public List<RepositorySource> sources() {
        if (settings.repositories().isEmpty()) {
            throw new LodeException.Configuration(
                    "NO_REPOSITORIES",
                    "There is no repository to read.",
                    "Name some on the command line, or list them under repositories: in lode.yml.");
        }
        return settings.repositories().stream()
                .map(entry -> new RepositorySource(
                        entry.location(),
                        Optional.of(entry.name()).filter(name -> !name.isEmpty()),
                        Optional.of(entry.ref()).filter(ref -> !ref.isEmpty()),
                        entry.exclude()))
                .toList();
    }

    IngestStage ingesting() {
        Checkouts checkouts = new Checkouts(
                checkoutSettings(), Credentials.of(environment, Path.of(System.getProperty("user.home"))));
        PluginRunner runner = runner();
        SpareThreads spare = new SpareThreads(settings.threads());
        return new IngestStage(
                checkouts,
                new RepositoryStage(checkouts, plugins, runner, staging(), ontology, fingerprints(), spare, listener),
                concluding(runner),
                staging(),
                workspace().root(),
                settings.threads(),
                spare);
    }

    BackfillStage backfilling() {
        PluginRunner runner = runner();
        return new BackfillStage(
                plugins,
                runner,
                staging(),
                ontology,
                fingerprints(),
                excludes(),
                concluding(runner),
                workspace().root(),
                listener);
    }

    /** What is left out of one repository or another. */
    private List<List<String>> excludes() {
        return Stream.concat(
                        Stream.of(List.<String>of()),
                        settings.repositories().stream().map(RepositoryEntry::exclude))
                .distinct()
                .toList();
    }

    private PortfolioStage concluding(PluginRunner runner) {
        return new PortfolioStage(plugins, runner, staging(), ontology, settings.sql(), listener);
    }

    private PluginRunner runner() {
        return new PluginRunner(Duration.ofMinutes(settings.whole(SettingKey.LIMIT_PLUGIN_MINUTES)));
    }

    LoadStage loading() {
        return new LoadStage(workspace(), staging(), ontology, settings.text(SettingKey.GRAPH), listener);
    }

    TidyStage tidying() {
        return new TidyStage(workspace(), staging(), settings.whole(SettingKey.LIMIT_SNAPSHOTS));
    }

    ReportStage reporting() {
        return new ReportStage(workspace(), staging(), queries(), templates(), settings.reports(), listener);
    }

    public QueryRegistry queries() {
        QueryRegistry builtIn = QueryRegistry.builtIn();
        return settings.path(SettingKey.EXTENSION_QUERIES).map(builtIn::with).orElse(builtIn);
    }

    private TemplateSet templates() {
        return settings.path(SettingKey.EXTENSION_TEMPLATES)
                .map(TemplateSet::with)
                .orElseGet(TemplateSet::builtIn);
    }

    /** Opens the graph store of the settings; the caller closes it. */
    public GraphStore open() {
        return GraphStores.open(settings, environment, ontology, workspace(), listener);
    }

    /** Where graph and staging differ, by type; empty when they agree. */
    public SortedMap<String, Verification.Deviation> verify() {
        try (GraphStore store = open()) {
            return loading().verify(store);
        }
    }

    /** Writes all that the graph holds, one element a line, in a fixed order. */
    public void export(Writer lines) {
        try (GraphStore store = open()) {
            new GraphElements(store, ontology).write(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings the store's keys and indexes into line with the vocabulary. */
    public void migrate() {
        try (GraphStore store = open()) {
            store.migrate(ontology);
        }
    }

    /** What the store of the settings refused. */
    public DeadLetters deadLetters() {
        return loading().deadLetters();
    }

    private CheckoutSettings checkoutSettings() {
        return new CheckoutSettings(
                workspace().repositories(),
                Set.copyOf(settings.list(SettingKey.ALLOW_SCHEMES)),
                settings.list(SettingKey.ALLOW_HOSTS),
                settings.flag(SettingKey.ALLOW_ALTERNATES),
                (int) Math.min(settings.whole(SettingKey.LIMIT_FILE_BYTES), Integer.MAX_VALUE),
                (int) Math.min(settings.whole(SettingKey.LIMIT_FILES), Integer.MAX_VALUE),
                new NetworkLimits(
                        Duration.ofSeconds(settings.whole(SettingKey.LIMIT_SILENCE_SECONDS)),
                        Duration.ofMinutes(settings.whole(SettingKey.LIMIT_FETCH_MINUTES)),
                        settings.whole(SettingKey.LIMIT_REPOSITORY_BYTES),
                        Optional.of(settings.text(SettingKey.CA_CERT))
                                .filter(file -> !file.isEmpty())
                                .map(Path::of)));
    }

    /** What besides plugins and commit changes the facts of a repository. */
    private RepositoryFingerprint fingerprints() {
        SortedMap<String, String> options = new TreeMap<>();
        for (SettingKey key : List.of(SettingKey.LIMIT_FILE_BYTES, SettingKey.LIMIT_FILES)) {
            options.put(key.path(), settings.text(key));
        }
        return new RepositoryFingerprint(
                plugins, options, settings.sql(), ClassPathJars.of(settings.list(SettingKey.JAVA_JARS)));
    }
}
