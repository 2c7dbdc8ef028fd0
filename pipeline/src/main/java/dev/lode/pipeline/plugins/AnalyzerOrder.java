package dev.lode.pipeline.plugins;

import dev.lode.pipeline.LodeException;
import dev.lode.spi.Analyzer;
import dev.lode.spi.PluginDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts analyzers in order: one that reads what another emits comes after it, ties go by id (Kahn's algorithm). A type
 * that an analyzer both reads and emits binds nobody: it adds properties to nodes that others state.
 */
final class AnalyzerOrder {

    private AnalyzerOrder() {}

    static List<Analyzer> of(List<Analyzer> analyzers) {
        TreeMap<String, Analyzer> waiting = new TreeMap<>();
        analyzers.forEach(analyzer -> waiting.put(analyzer.describe().id(), analyzer));
        List<Analyzer> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Analyzer next = waiting.values().stream()
                    .filter(analyzer -> waiting.values().stream().noneMatch(other -> follows(analyzer, other)))
                    .min(Comparator.comparing(analyzer -> analyzer.describe().id()))
                    .orElseThrow(() -> new LodeException.Configuration(
                            "PLUGINS",
                            "analyzers wait for each other: " + String.join(", ", waiting.keySet()),
                            "Break the cycle in their reads and emits."));
            waiting.remove(next.describe().id());
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }

    private static boolean follows(Analyzer analyzer, Analyzer other) {
        PluginDescriptor later = analyzer.describe();
        PluginDescriptor earlier = other.describe();
        if (later.id().equals(earlier.id()) || later.scope() != earlier.scope()) {
            return false;
        }
        boolean reads = later.reads().stream().anyMatch(type -> adds(earlier, type));
        boolean isRead = earlier.reads().stream().anyMatch(type -> adds(later, type));
        return reads && (!isRead || earlier.id().compareTo(later.id()) < 0);
    }

    private static boolean adds(PluginDescriptor plugin, String type) {
        return plugin.emits().contains(type) && !plugin.reads().contains(type);
    }
}
