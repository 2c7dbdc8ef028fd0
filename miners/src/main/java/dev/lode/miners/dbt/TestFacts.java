package dev.lode.miners.dbt;

import dev.lode.miners.code.YamlValue;
import dev.lode.miners.dbt.project.CodeFile;
import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.miners.dbt.project.ProjectContents;
import dev.lode.miners.dbt.template.ModelConfig;
import dev.lode.miners.dbt.template.ProjectTemplates;
import dev.lode.miners.dbt.template.TemplateReading;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Emits the tests of a project: singular ones from their files, generic ones from the properties files. */
final class TestFacts {

    private final String repository;
    private final Resources resources;
    private final ProjectContents contents;
    private final List<SourceTable> sources;
    private final Dependencies dependencies;
    private final FactSink sink;
    private final Map<String, Integer> uses = new HashMap<>();

    TestFacts(
            String repository,
            Resources resources,
            List<SourceTable> sources,
            Dependencies dependencies,
            FactSink sink) {
        this.repository = repository;
        this.resources = resources;
        this.contents = resources.contents();
        this.sources = sources;
        this.dependencies = dependencies;
        this.sink = sink;
    }

    void emit() {
        for (CodeFile file : contents.files) {
            if (file.role() == DbtProject.Role.SINGULAR_TEST) {
                NodeKey key = test(file.name(), "singular", file.path(), 1);
                ProjectTemplates templates = resources.templates();
                TemplateReading reading =
                        templates.read(file, file.name(), "test", new ModelConfig(templates.settings()));
                Query query = Query.of(reading, file);
                dependencies.emit(contents.project, key, file.path(), query, file.calls(), "test");
                dependencies.emitMacros(contents.project, key, file.path(), file.calls());
            }
        }
        for (Resource resource : resources.all()) {
            String owner = resource.name().replace(".v", "_v");
            resources
                    .description(resource)
                    .ifPresent(item -> generic("", owner, resource.key(repository), item.value(), item.path()));
        }
        for (SourceTable source : sources) {
            generic(
                    "source_",
                    source.source() + "_" + source.name(),
                    source.key(repository),
                    source.table(),
                    source.path());
        }
    }

    private void generic(String prefix, String owner, NodeKey tested, YamlValue value, String path) {
        DeclaredTest.of(value).forEach(test -> generic(prefix, owner, tested, test, path));
        for (YamlValue column : value.get("columns").items()) {
            String name = owner + "_" + column.get("name").textOr("");
            DeclaredTest.of(column).forEach(test -> generic(prefix, name, tested, test, path));
        }
    }

    private void generic(String prefix, String owner, NodeKey tested, DeclaredTest test, String path) {
        String name = test.given().orElse(prefix + test.name().replace('.', '_') + "_" + owner);
        NodeKey key = test(name, "generic", path, test.line());
        dependencies.relate(key, new References.Target(tested, Doubt.NONE), "test", path, test.line());
        dependencies.emit(contents.project, key, path, test.calls(), "test");
        if (contents.macros.containsKey("test_" + test.name())) {
            NodeKey macro = Keys.macro(repository, contents.project.name(), "test_" + test.name());
            dependencies.relate(key, new References.Target(macro, Doubt.NONE), "macro", path, test.line());
        }
    }

    /** A name that is used again gets the number of its use. */
    private NodeKey test(String name, String kind, String path, int line) {
        int use = uses.merge(name, 1, Integer::sum);
        NodeKey key = Keys.test(repository, contents.project.name(), use == 1 ? name : name + "_" + use);
        sink.emit(Node.of(key).with("path", path).with("line", line).with("kind", kind));
        Evidence evidence = Evidence.resolved(path, line);
        sink.emit(Relationship.of(RelationshipTypes.DEFINES, Keys.file(repository, path), key, evidence));
        sink.emit(Relationship.of(
                RelationshipTypes.CONTAINS, Keys.project(repository, contents.project.name()), key, evidence));
        return key;
    }
}
