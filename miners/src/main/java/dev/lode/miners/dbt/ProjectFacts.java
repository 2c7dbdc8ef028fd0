package dev.lode.miners.dbt;

import dev.lode.miners.code.YamlValue;
import dev.lode.miners.dbt.code.JinjaCall;
import dev.lode.miners.dbt.code.MacroDefinition;
import dev.lode.miners.dbt.project.CodeFile;
import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.miners.dbt.project.Described;
import dev.lode.miners.dbt.project.ProjectContents;
import dev.lode.miners.dbt.project.Settings;
import dev.lode.miners.dbt.template.ModelConfig;
import dev.lode.miners.dbt.template.Relation;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Emits the facts of one project. */
final class ProjectFacts {

    private final String repository;
    private final ProjectContents contents;
    private final Resources resources;
    private final List<SourceTable> sources;
    private final Dependencies dependencies;
    private final QueryFacts queries;
    private final FactSink sink;
    private final NodeKey project;
    private final Set<NodeKey> disabled = new HashSet<>();

    ProjectFacts(
            String repository, Resources resources, List<SourceTable> sources, References references, FactSink sink) {
        this.repository = repository;
        this.contents = resources.contents();
        this.resources = resources;
        this.sources = sources;
        this.queries = new QueryFacts(references, sink);
        this.dependencies = new Dependencies(repository, references, sink);
        this.sink = sink;
        this.project = Keys.project(repository, contents.project.name());
    }

    void emit() {
        project();
        resources.all().forEach(this::resource);
        resources.unmade().forEach(this::unmade);
        sources.forEach(this::source);
        contents.macros.values().forEach(this::macro);
        contents.described.stream()
                .filter(item -> item.section().equals("exposures"))
                .forEach(this::exposure);
        new TestFacts(repository, resources, sources, dependencies, sink).emit();
    }

    private void project() {
        DbtProject stated = contents.project;
        Node node = resources
                .templates()
                .adapter()
                .map(adapter -> Node.of(project).with("adapter", adapter.type()).with("adapter_from", adapter.from()))
                .orElse(Node.of(project))
                .with("path", stated.directory());
        sink.emit(stated.version().map(version -> node.with("version", version)).orElse(node));
        relate(RelationshipTypes.DEFINES, file(stated.file()), project, stated.file(), 1);
        relate(RelationshipTypes.CONTAINS, Keys.repository(repository), project, stated.file(), 1);
    }

    private void resource(Resource resource) {
        NodeKey key = resource.key(repository);
        CodeFile file = resources.file(resource).orElseThrow();
        Node node = resource.kind().equals("seed")
                ? Node.of(key).with("path", resource.path()).with("rows", file.rows())
                : model(resource, key);
        sink.emit(node);
        define(key, resource.path(), resource.line());
        String materialized = resource.config().get("materialized").orElse("view");
        if (!materialized.equals("ephemeral")) {
            table(resource, key, file);
        }
        dependencies.emit(contents.project, key, resource.path(), resource.query(), file.calls(), "");
        for (CodeFile.OutrightTable table : file.tables()) {
            sink.emit(Node.of(Keys.table(table.name())));
            Evidence evidence = table.certain()
                    ? Evidence.resolved(resource.path(), table.line())
                    : Evidence.inferred(0.6, resource.path(), table.line());
            sink.emit(Relationship.of(RelationshipTypes.READS, key, Keys.table(table.name()), evidence));
        }
    }

    /** What is disabled is known, and so is what it would need; dbt makes no table of it. */
    private void unmade(Resources.Unmade unmade) {
        Resource resource = unmade.resource();
        NodeKey key = resource.key(repository);
        if (resources.find(resource.name()).isEmpty() && disabled.add(key)) {
            Node node = Node.of(key).with("path", resource.path()).with("disabled", true);
            sink.emit(
                    resource.kind().equals("seed")
                            ? node.with("rows", unmade.file().rows())
                            : node.with("kind", resource.kind()).with("language", resource.language()));
            relate(RelationshipTypes.CONTAINS, project, key, resource.path(), resource.line());
        }
        relate(RelationshipTypes.DEFINES, file(resource.path()), key, resource.path(), resource.line());
        dependencies.emit(contents.project, key, unmade);
    }

    private Node model(Resource resource, NodeKey key) {
        ModelConfig config = resource.config();
        String otherwise = resource.kind().equals("snapshot")
                ? "snapshot"
                : resource.language().equals("python") ? "table" : "view";
        Node node = Node.of(key)
                .with("path", resource.path())
                .with("kind", resource.kind())
                .with("language", resource.language())
                .with("materialized", config.get("materialized").orElse(otherwise));
        node = with(node, "schema", config.get("target_schema").or(() -> config.get("schema")));
        node = with(node, "database", config.get("target_database").or(() -> config.get("database")));
        node = config.tags().isEmpty() ? node : node.with("tags", config.tags());
        node = queries.describe(node, resource);
        return with(
                node, "description", description(resources.description(resource).map(Described::value)));
    }

    private Optional<String> description(Optional<YamlValue> value) {
        return value.flatMap(item -> item.get("description").text())
                .map(resources.templates().settings()::described)
                .filter(text -> !text.isBlank());
    }

    private static Node with(Node node, String property, Optional<String> value) {
        return value.map(text -> node.with(property, text.strip())).orElse(node);
    }

    private void table(Resource resource, NodeKey key, CodeFile file) {
        Relation relation = resource.relation();
        sink.emit(Node.of(Keys.table(relation.name())));
        sink.emit(Relationship.of(
                RelationshipTypes.MATERIALIZES,
                key,
                Keys.table(relation.name()),
                evidence(relation, resource.path(), resource.line())));
        ColumnFacts columns = new ColumnFacts(relation.name());
        columns.header(file.header(), resource.path());
        Settings settings = resources.templates().settings();
        boolean contract = resource.config().contract();
        resources
                .description(resource)
                .ifPresent(item -> columns.described(item.value(), item.path(), contract, settings));
        resource.node().ifPresent(node -> columns.documented(node, resource.path()));
        columns.emit(sink);
    }

    private static Evidence evidence(Relation relation, String path, int line) {
        return relation.certain()
                ? Evidence.resolved(path, line)
                : Evidence.inferred(relation.confidence(), path, line);
    }

    private void source(SourceTable source) {
        NodeKey key = source.key(repository);
        int line = source.table().line();
        Node node = Node.of(key).with("path", source.path()).with("line", line);
        sink.emit(with(node, "description", description(Optional.of(source.table()))));
        define(key, source.path(), line);
        NodeKey table = Keys.table(source.relation().name());
        sink.emit(Node.of(table));
        sink.emit(Relationship.of(
                RelationshipTypes.DENOTES, key, table, evidence(source.relation(), source.path(), line)));
        ColumnFacts columns = new ColumnFacts(source.relation().name());
        columns.described(
                source.table(), source.path(), false, resources.templates().settings());
        source.node().ifPresent(said -> columns.documented(said, source.path()));
        columns.emit(sink);
    }

    private void macro(MacroDefinition macro) {
        NodeKey key = Keys.macro(repository, contents.project.name(), macro.name());
        Node node = Node.of(key)
                .with("path", macro.path())
                .with("line", macro.block().line());
        List<String> arguments = macro.block().arguments();
        sink.emit(arguments.isEmpty() ? node : node.with("arguments", arguments));
        define(key, macro.path(), macro.block().line());
        dependencies.emit(contents.project, key, macro.path(), macro.calls(), "");
    }

    private void exposure(Described exposure) {
        NodeKey key = Keys.exposure(repository, contents.project.name(), exposure.name());
        YamlValue value = exposure.value();
        Node node = Node.of(key).with("path", exposure.path());
        node = with(node, "kind", value.get("type").text());
        YamlValue owner = value.get("owner");
        node = with(
                node,
                "owner",
                owner.get("email").text().or(() -> owner.get("name").text()));
        sink.emit(node);
        define(key, exposure.path(), value.line());
        for (YamlValue item : value.get("depends_on").items()) {
            List<JinjaCall> calls = Resources.calls(item.textOr("")).stream()
                    .map(call -> new JinjaCall(call.name(), call.arguments(), 0, item.line()))
                    .toList();
            dependencies.emit(contents.project, key, exposure.path(), calls, "exposure");
        }
    }

    private void define(NodeKey key, String path, int line) {
        relate(RelationshipTypes.DEFINES, file(path), key, path, line);
        relate(RelationshipTypes.CONTAINS, project, key, path, line);
    }

    private NodeKey file(String path) {
        return Keys.file(repository, path);
    }

    private void relate(String type, NodeKey from, NodeKey to, String path, int line) {
        sink.emit(Relationship.of(type, from, to, Evidence.resolved(path, line)));
    }
}
