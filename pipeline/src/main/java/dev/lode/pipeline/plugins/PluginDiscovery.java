package dev.lode.pipeline.plugins;

import dev.lode.pipeline.LodeException;
import dev.lode.spi.Analyzer;
import dev.lode.spi.Miner;
import dev.lode.spi.PluginDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Finds plugins on the class path and in allowed jars, and collects all that is wrong with them before it fails. */
final class PluginDiscovery {

    private final List<Miner> miners = new ArrayList<>();
    private final List<Analyzer> analyzers = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private PluginDiscovery() {}

    static PluginDiscovery of(List<PluginJar> jars) {
        PluginDiscovery found = new PluginDiscovery();
        found.add("the class path", PluginDiscovery.class.getClassLoader());
        for (PluginJar jar : jars) {
            found.add(jar);
        }
        if (!found.problems.isEmpty()) {
            throw new LodeException.Configuration(
                    "PLUGINS",
                    "Some plugins cannot be used: " + String.join("; ", found.problems),
                    "Mend or remove them under extensions.plugins in lode.yml.");
        }
        return found;
    }

    List<Miner> miners() {
        return miners;
    }

    List<Analyzer> analyzers() {
        return analyzers;
    }

    private void add(PluginJar jar) {
        String name = String.valueOf(jar.jar().getFileName());
        try {
            byte[] content = Files.readAllBytes(jar.jar());
            String actual = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            if (!actual.equalsIgnoreCase(jar.sha256())) {
                problems.add(name + " has SHA-256 " + actual + " and not the one that is allowed");
                return;
            }
            int before = miners.size() + analyzers.size();
            int problemsBefore = problems.size();
            add(name, new PluginClassLoader(content, PluginDiscovery.class.getClassLoader()));
            if (miners.size() + analyzers.size() == before && problems.size() == problemsBefore) {
                problems.add(name + " holds no miner and no analyzer (no service entry)");
            }
        } catch (IOException e) {
            problems.add(name + " cannot be read as a jar: " + e.getMessage());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String where, ClassLoader loader) {
        boolean outside = loader instanceof PluginClassLoader;
        collect(where, ServiceLoader.load(Miner.class, loader), Miner::describe, miners, outside, loader);
        collect(where, ServiceLoader.load(Analyzer.class, loader), Analyzer::describe, analyzers, outside, loader);
    }

    private <T> void collect(
            String where,
            ServiceLoader<T> services,
            Function<T, PluginDescriptor> describe,
            List<T> into,
            boolean outside,
            ClassLoader loader) {
        try {
            for (T plugin : services) {
                // A jar's loader sees the class path's services too; those were found already.
                if (outside && plugin.getClass().getClassLoader() != loader) {
                    continue;
                }
                describe.apply(plugin).id();
                into.add(plugin);
            }
        } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
            problems.add("a plugin of " + where + " does not start: " + e);
        }
    }
}
