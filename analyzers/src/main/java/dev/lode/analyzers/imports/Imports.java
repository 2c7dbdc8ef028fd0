package dev.lode.analyzers.imports;

import com.google.auto.service.AutoService;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Analyzer;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Node;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Says what each import means: a module of the same repository, a module of another one, or a library. The rules
 * of each language are a class that implements {@link Names}. Standard libraries are neither; their imports lead nowhere
 * and are counted, and so are names that nothing known explains and those of languages without rules. Each import says
 * which of these it is. From the same facts follows which repository needs which, through modules that it imports and libraries that the other one publishes.
 */
@AutoService(Analyzer.class)
public final class Imports implements Analyzer {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "imports",
                4,
                "What imports mean: modules here and in other repositories, else libraries.",
                PluginDescriptor.Scope.PORTFOLIO,
                List.of(
                        NodeTypes.IMPORT,
                        NodeTypes.MODULE,
                        NodeTypes.FILE,
                        NodeTypes.PATH_MAPPING,
                        RelationshipTypes.DEFINES,
                        RelationshipTypes.DEPENDS_ON,
                        RelationshipTypes.PUBLISHES),
                List.of(NodeTypes.IMPORT, NodeTypes.LIBRARY, RelationshipTypes.IMPORTS, RelationshipTypes.DEPENDS_ON),
                List.of());
    }

    @Override
    public void analyze(Facts known, FactSink sink) {
        Modules modules = new Modules();
        nodes(known, NodeTypes.MODULE, modules::module);
        relationships(known, RelationshipTypes.DEFINES, NodeTypes.MODULE, modules::defines);
        Libraries libraries = new Libraries();
        relationships(known, RelationshipTypes.DEPENDS_ON, NodeTypes.LIBRARY, libraries::declares);
        relationships(known, RelationshipTypes.PUBLISHES, NodeTypes.LIBRARY, libraries::publishes);
        Map<String, Names> languages = languages(known, modules, libraries);
        ImportGraph graph = new ImportGraph(modules);
        nodes(known, NodeTypes.IMPORT, statement -> {
            Meaning meaning = meaning(statement, languages);
            sink.emit(meaning.of(statement.key()));
            graph.add(statement, meaning);
        });
        graph.emit(sink);
        published(libraries).emit(sink);
    }

    /** The rules of each language that has some. */
    private static Map<String, Names> languages(Facts known, Modules modules, Libraries libraries) {
        Mappings mappings = new Mappings();
        nodes(known, NodeTypes.PATH_MAPPING, mappings::add);
        FileNames files = new FileNames();
        nodes(known, NodeTypes.FILE, file -> files.add(file.key()));
        Names script = new ScriptNames(modules, libraries, mappings, files);
        Names java = new JavaNames(modules, libraries);
        Names included = new IncludedFiles(files);
        return Map.ofEntries(
                Map.entry("python", new PythonNames(modules, libraries)),
                Map.entry("java", java),
                Map.entry("kotlin", java),
                Map.entry("scala", java),
                Map.entry("typescript", script),
                Map.entry("javascript", script),
                Map.entry("go", new GoNames(modules, libraries, mappings)),
                Map.entry("rust", new RustNames(modules, mappings)),
                Map.entry("ruby", new RubyNames(modules)),
                Map.entry("csharp", new NamespaceNames("csharp", modules, libraries, Imports::isOfDotNet)),
                Map.entry("php", new NamespaceNames("php", modules, libraries, name -> false)),
                Map.entry("c", included),
                Map.entry("cpp", included),
                Map.entry("shell", included));
    }

    private static boolean isOfDotNet(String name) {
        return name.equals("System") || name.startsWith("System.");
    }

    private static Meaning meaning(Node statement, Map<String, Names> languages) {
        Names names = languages.get(statement.text("language").orElse(""));
        return names == null ? new Meaning.Unknown() : names.meaning(statement);
    }

    private static RepositoryNeeds published(Libraries libraries) {
        RepositoryNeeds needs = new RepositoryNeeds("library");
        libraries
                .declarers()
                .forEach(repository -> libraries
                        .declaredBy(repository)
                        .forEach((purl, evidence) -> libraries
                                .suppliers(repository, purl)
                                .forEach(publisher -> needs.add(repository, publisher, purl, evidence))));
        return needs;
    }

    private static void nodes(Facts known, String type, Consumer<Node> action) {
        try (var nodes = known.nodes(type)) {
            nodes.forEach(action);
        }
    }

    private static void relationships(Facts known, String type, String to, Consumer<Relationship> action) {
        try (var relationships = known.relationships(type)) {
            relationships
                    .filter(relationship -> relationship.end().type().equals(to))
                    .forEach(action);
        }
    }
}
