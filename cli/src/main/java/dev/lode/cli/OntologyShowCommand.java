package dev.lode.cli;

import dev.lode.ontology.Variant;
import dev.lode.pipeline.Engine;
import dev.lode.pipeline.query.Table;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code lode ontology show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "List node types and relationship types with keys, properties and variants.",
        footer = {"", "Example:", "  lode ontology show --output json"})
final class OntologyShowCommand extends TableCommand {

    @Override
    Table table(Engine engine) {
        lode().console().say("ontology " + engine.ontology().version());
        Rows rows = Rows.of("type", "is", "key", "properties", "joins", "description");
        engine.ontology()
                .nodeTypes()
                .values()
                .forEach(type -> rows.add(
                        type.name(),
                        "node",
                        String.join(" ", type.key()),
                        String.join(" ", type.properties().keySet()),
                        "",
                        type.description()));
        engine.ontology()
                .relationshipTypes()
                .values()
                .forEach(type -> rows.add(
                        type.name(),
                        "relationship",
                        String.join(" ", type.key()),
                        String.join(" ", type.properties().keySet()),
                        type.variants().stream()
                                .map(OntologyShowCommand::joined)
                                .collect(Collectors.joining(" ")),
                        type.description()));
        return rows.table();
    }

    private static String joined(Variant variant) {
        return variant.from() + ">" + variant.to();
    }
}
