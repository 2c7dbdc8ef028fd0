package dev.lode.pipeline;

import dev.lode.ontology.Ontology;
import dev.lode.pipeline.graph.EmbeddedStore;
import dev.lode.pipeline.graph.GraphStore;
import dev.lode.pipeline.graph.QueryLimits;
import dev.lode.pipeline.graph.bolt.BoltAddress;
import dev.lode.pipeline.graph.bolt.BoltStore;
import dev.lode.pipeline.settings.SettingKey;
import dev.lode.pipeline.settings.Settings;
import java.time.Duration;
import java.util.Map;

/** Opens the store that the settings name. */
final class GraphStores {

    private GraphStores() {}

    static GraphStore open(
            Settings settings,
            Map<String, String> environment,
            Ontology ontology,
            Workspace workspace,
            RunListener listener) {
        String name = settings.text(SettingKey.GRAPH);
        QueryLimits limits = new QueryLimits(Duration.ofSeconds(settings.whole(SettingKey.LIMIT_QUERY_SECONDS)), (int)
                Math.min(settings.whole(SettingKey.LIMIT_QUERY_ROWS), Integer.MAX_VALUE));
        if (name.equals("embedded")) {
            return EmbeddedStore.open(workspace.graph(), limits, listener::notice);
        }
        BoltAddress address = new BoltAddress(
                name,
                environment.getOrDefault("LODE_BOLT_USER", ""),
                environment.getOrDefault("LODE_BOLT_PASSWORD", ""));
        return BoltStore.of(address, limits, ontology);
    }
}
