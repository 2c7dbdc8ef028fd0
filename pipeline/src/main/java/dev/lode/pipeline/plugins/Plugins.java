package dev.lode.pipeline.plugins;

import dev.lode.pipeline.LodeException;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Glob;
import dev.lode.spi.Miner;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.PluginDescriptor.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The plugins of a run: all miners by id, and all analyzers in an order in which each comes after what it reads. */
public final class Plugins {

    private final List<Miner> miners;
    private final List<Analyzer> analyzers;

    private Plugins(List<Miner> miners, List<Analyzer> analyzers) {
        this.miners = miners;
        this.analyzers = analyzers;
    }

    /**
     * What is on the class path, and the jars that the configuration allows.
     *
     * @throws LodeException.Configuration that names everything wrong with them
     */
    public static Plugins load(List<PluginJar> jars) {
        PluginDiscovery found = PluginDiscovery.of(jars);
        return of(found.miners(), found.analyzers());
    }

    public static Plugins of(List<Miner> miners, List<Analyzer> analyzers) {
        List<String> problems = new ArrayList<>();
        Stream.concat(miners.stream().map(Miner::describe), analyzers.stream().map(Analyzer::describe))
                .map(PluginDescriptor::id)
                .sorted()
                .reduce("", (former, id) -> {
                    if (former.equals(id)) {
                        problems.add("two plugins have the id " + id);
                    }
                    return id;
                });
        if (!problems.isEmpty()) {
            throw new LodeException.Configuration(
                    "PLUGINS", String.join("; ", problems), "Give each plugin an id of its own.");
        }
        return new Plugins(
                miners.stream()
                        .sorted(Comparator.comparing(miner -> miner.describe().id()))
                        .toList(),
                AnalyzerOrder.of(analyzers));
    }

    /** The miners whose globs match one of the files, by id. */
    public List<Miner> miners(List<FileEntry> files) {
        return miners.stream().filter(miner -> selects(miner.describe(), files)).toList();
    }

    /** The analyzers of a scope, each after those whose facts it reads. */
    public List<Analyzer> analyzers(Scope scope) {
        return analyzers.stream()
                .filter(analyzer -> analyzer.describe().scope() == scope)
                .toList();
    }

    /** Every plugin, miners before analyzers. */
    public List<PluginDescriptor> descriptors() {
        return Stream.concat(
                        miners.stream().map(Miner::describe), analyzers.stream().map(Analyzer::describe))
                .toList();
    }

    /** What changes when other plugins, or other versions of them, would run on a repository. */
    public List<PluginDescriptor> descriptors(Scope scope) {
        return descriptors().stream().filter(plugin -> plugin.scope() == scope).toList();
    }

    private static boolean selects(PluginDescriptor plugin, List<FileEntry> files) {
        List<Glob> globs = plugin.files().stream().map(Glob::of).toList();
        return globs.isEmpty() || files.stream().anyMatch(file -> Glob.any(globs, file.path()));
    }
}
