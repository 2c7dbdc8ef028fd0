package dev.lode.analyzers.lineage;

import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.spi.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells {@link Layers} what dbt says of the tables that it makes. */
final class ModelFacts {

    private final Map<NodeKey, Said> models = new HashMap<>();
    private final Layers layers;

    ModelFacts(Layers layers) {
        this.layers = layers;
    }

    private record Said(String path, List<String> tags) {}

    void model(Node model) {
        List<String> tags = model.property("tags").stream()
                .filter(Value.Many.class::isInstance)
                .flatMap(tag -> ((Value.Many) tag).plain().stream())
                .map(String::valueOf)
                .toList();
        models.put(model.key(), new Said(model.text("path").orElse(""), tags));
    }

    /** After all models. */
    void materializes(Relationship materializes) {
        Said said = models.get(materializes.start());
        if (said != null) {
            String table = materializes.end().text("name");
            layers.madeBy(table, said.path());
            said.tags().forEach(tag -> layers.tag(table, tag));
        }
    }
}
