package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.NodeType;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.Ontology;
import dev.lode.ontology.OntologyFile;
import dev.lode.ontology.Property;
import dev.lode.ontology.RelationshipType;
import dev.lode.ontology.Variant;
import dev.lode.pipeline.plugins.Plugins;
import dev.lode.pipeline.staging.contract.ContractValidation;
import dev.lode.pipeline.staging.contract.ExampleEnvelopes;
import dev.lode.spi.PluginDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The vocabulary's page and an example of all that each plugin says; {@code make accept} writes them again. */
class OntologyPagesTest {

    private static final Path PAGES = Path.of("../docs/reference");
    private static final Path EXAMPLES = PAGES.resolve("examples");
    private static final Ontology WORDS = OntologyFile.builtIn();
    private static final Collection<PluginDescriptor> PLUGINS =
            Plugins.load(List.of()).descriptors();

    @Test
    void theOntologyPageSaysWhatTheWordsSay() throws IOException {
        StringBuilder page = new StringBuilder("# Ontology\n\nThe words of the graph, version " + WORDS.version()
                + ". Every node and relationship has a `rid`, the hash of its type and key; every relationship also"
                + " `evidence` (resolved, inferred or manual), `confidence` (0 to 1) and, where a file says so,"
                + " `path` and `line`.\n\nWritten by `make accept` from `ontology/ontology.yml`; do not edit.\n");
        page.append("\n# Nodes\n");
        WORDS.nodeTypes().values().forEach(type -> describe(page, type));
        page.append("\n# Relationships\n");
        WORDS.relationshipTypes().values().forEach(type -> describe(page, type));
        check(PAGES.resolve("ontology.md"), page.toString());
    }

    @Test
    void everyPluginHasAnExampleOfEachThingItSays() throws IOException {
        ExampleEnvelopes examples = new ExampleEnvelopes(WORDS);
        for (PluginDescriptor plugin : PLUGINS) {
            String lines = String.join("\n", examples.of(plugin.id(), plugin.emits())) + "\n";
            check(EXAMPLES.resolve(plugin.id() + ".jsonl"), lines);
        }
    }

    @Test
    void everyExampleKeepsTheContractAndHasItsPlugin() throws IOException {
        Set<String> files = new TreeSet<>();
        try (Stream<Path> examples = Files.list(EXAMPLES)) {
            for (Path file : examples.toList()) {
                files.add(file.getFileName().toString());
                ContractValidation validation = ContractValidation.validate(file, WORDS);
                assertThat(validation.problems()).as(file.toString()).isEmpty();
                assertThat(validation.lines()).isPositive();
            }
        }
        assertThat(files)
                .isEqualTo(
                        PLUGINS.stream().map(plugin -> plugin.id() + ".jsonl").collect(Collectors.toSet()));
    }

    private static void describe(StringBuilder page, NodeType type) {
        heading(page, type.name(), type.description());
        properties(page, type.properties().values(), type.key());
    }

    private static void describe(StringBuilder page, RelationshipType type) {
        heading(page, type.name(), type.description());
        page.append("| From | To | |\n|:--|:--|:--|\n");
        for (Variant variant : type.variants()) {
            row(page, "`" + variant.from() + "`", "`" + variant.to() + "`", variant.description());
        }
        if (!type.properties().isEmpty()) {
            page.append('\n');
            properties(page, type.properties().values(), type.key());
        }
    }

    private static void heading(StringBuilder page, String name, String description) {
        page.append("\n## ").append(name).append("\n\n").append(description);
        page.append("\n\nSaid by ").append(sayers(name)).append(".\n\n");
    }

    private static String sayers(String type) {
        if (type.equals(NodeTypes.GAP)) {
            return "every plugin that reports an issue";
        }
        String said = PLUGINS.stream()
                .filter(plugin -> plugin.emits().contains(type))
                .map(plugin -> "`" + plugin.id() + "`")
                .sorted()
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? "no built-in plugin" : said;
    }

    private static void properties(StringBuilder page, Collection<Property> properties, List<String> key) {
        page.append("| Property | Type | | Example |\n|:--|:--|:--|:--|\n");
        key.forEach(name -> properties.stream()
                .filter(property -> property.name().equals(name))
                .forEach(property -> row(page, property, "key: ")));
        properties.stream()
                .filter(property -> !key.contains(property.name()))
                .forEach(property -> row(page, property, property.required() ? "required: " : ""));
    }

    private static void row(StringBuilder page, Property property, String role) {
        String description = role + property.description();
        row(
                page,
                "`" + property.name() + "`",
                property.type().word(),
                description.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + description.substring(1),
                property.example().isEmpty() ? "" : "`" + property.example() + "`");
    }

    private static void row(StringBuilder page, String... cells) {
        page.append(Stream.of(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static void check(Path file, String content) throws IOException {
        if (Boolean.getBoolean("accept")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("make accept writes " + file + " again")
                .isEqualTo(content);
    }
}
