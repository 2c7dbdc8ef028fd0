package dev.lode.miners.dbt;

import dev.lode.miners.code.YamlValue;
import dev.lode.miners.dbt.code.CodeScan;
import dev.lode.miners.dbt.code.JinjaCall;
import dev.lode.miners.dbt.code.Lines;
import dev.lode.miners.dbt.manifest.ManifestNode;
import dev.lode.miners.dbt.manifest.ProjectManifest;
import dev.lode.miners.dbt.project.CodeFile;
import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.miners.dbt.project.Described;
import dev.lode.miners.dbt.project.ProjectContents;
import dev.lode.miners.dbt.template.ModelConfig;
import dev.lode.miners.dbt.template.ProjectTemplates;
import dev.lode.miners.dbt.template.Relation;
import dev.lode.miners.dbt.template.RelationNaming;
import dev.lode.miners.dbt.template.TemplateReading;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models, snapshots and seeds of a project under the names that {@code ref} knows, each with its configuration. */
final class Resources {

    private final ProjectContents contents;
    private final ProjectManifest manifest;
    private final ProjectTemplates templates;
    private final RelationNaming naming;
    private final Map<String, Resource> byName = new LinkedHashMap<>();
    private final Map<String, CodeFile> files = new LinkedHashMap<>();
    private final Map<String, Described> descriptions = new LinkedHashMap<>();

    /** What dbt does not make, in the order of the files. */
    private final List<Unmade> unmade = new ArrayList<>();

    /** Which version a name without one means. */
    private final Map<String, String> latest = new LinkedHashMap<>();

    private Resources(ProjectContents contents, ProjectManifest manifest, ProjectTemplates templates) {
        this.contents = contents;
        this.manifest = manifest;
        this.templates = templates;
        this.naming = new RelationNaming(templates, contents);
    }

    static Resources of(ProjectContents contents, ProjectManifest manifest, ProjectTemplates templates, FactSink sink) {
        Resources resources = new Resources(contents, manifest, templates);
        Map<String, Version> versions = resources.versions();
        for (CodeFile file : contents.files) {
            if (file.role() != DbtProject.Role.SINGULAR_TEST) {
                resources.add(file, Optional.ofNullable(versions.get(file.name())), sink);
            }
        }
        resources.snapshotsOfProperties(sink);
        manifest.report(sink);
        return resources;
    }

    /**
     * What a file defines and dbt does not make.
     *
     * @param why it does not
     */
    record Unmade(Resource resource, CodeFile file, Doubt why) {}

    private record Version(Described described, YamlValue value, String name) {}

    /** Versions by the file that holds them. */
    private Map<String, Version> versions() {
        Map<String, Version> versions = new LinkedHashMap<>();
        for (Described item : contents.described) {
            List<YamlValue> stated = item.value().get("versions").items();
            String newest = "";
            for (YamlValue version : stated) {
                String number = version.get("v").textOr("");
                Version named = new Version(item, version, item.name() + ".v" + number);
                versions.put(item.name() + "_v" + number, named);
                versions.put(item.name() + ".v" + number, named);
                version.get("defined_in").text().ifPresent(file -> versions.put(file, named));
                newest = newer(newest, number);
            }
            if (!stated.isEmpty()) {
                String last = item.value().get("latest_version").textOr(newest);
                latest.put(item.name(), item.name() + ".v" + last);
            }
        }
        return versions;
    }

    private static String newer(String left, String right) {
        boolean numbers = left.matches("\\d{1,9}") && right.matches("\\d{1,9}");
        int order = numbers ? Integer.compare(Integer.parseInt(left), Integer.parseInt(right)) : left.compareTo(right);
        return order >= 0 ? left : right;
    }

    private void add(CodeFile file, Optional<Version> version, FactSink sink) {
        String section = section(file.role());
        Optional<Described> described =
                version.map(Version::described).or(() -> contents.described(section, file.name()));
        ModelConfig config = config(section, file.path());
        described.ifPresent(item -> config.properties(item.value()));
        version.ifPresent(item -> config.properties(item.value()));
        String name = version.map(Version::name).orElse(file.name());
        Query query = read(file, name, config);
        String kind = kind(file.role());
        Optional<ManifestNode> node = manifest.node(file, kind, config.enabled(), sink);
        Optional<ManifestNode> current = node.filter(said -> said.madeOf(file));
        current.ifPresent(config::manifest);
        Resource resource = new Resource(
                contents.project,
                name,
                kind,
                file.language(),
                file.path(),
                file.line(),
                config,
                node,
                node.flatMap(ManifestNode::relation)
                        .map(stated -> new Relation(stated, 1))
                        .orElseGet(() -> naming.of(name, kind, file.path(), config)),
                current.map(said -> Query.of(said, file)).orElse(query));
        if (!config.enabled() && current.isEmpty()) {
            sink.report(Issue.info("DISABLED", file.path(), file.line(), name + " is disabled"));
            unmade.add(new Unmade(resource, file, Doubt.DISABLED_MODEL));
            return;
        }
        keep(resource, file, described, sink);
    }

    /** Reads the template as dbt does it at first, which may configure more. */
    private Query read(CodeFile file, String name, ModelConfig config) {
        List<JinjaCall> stated =
                file.calls().stream().filter(call -> call.named("config")).toList();
        if (!file.language().equals("sql")) {
            stated.forEach(config::call);
            return Query.scanned(file);
        }
        TemplateReading reading = templates.read(file, name, kind(file.role()), config);
        if (reading.configured().isEmpty() && !reading.whole()) {
            stated.forEach(config::call);
        }
        config.told(reading.configured());
        return Query.of(reading, file);
    }

    private void keep(Resource resource, CodeFile file, Optional<Described> described, FactSink sink) {
        Resource earlier = byName.putIfAbsent(resource.name(), resource);
        if (earlier != null) {
            sink.report(Issue.warning(
                    "DUPLICATE_NAME",
                    resource.path(),
                    resource.line(),
                    resource.name() + " is also defined in " + earlier.path()));
            unmade.add(new Unmade(resource, file, Doubt.OTHER_DEFINITION));
            return;
        }
        files.put(resource.name(), file);
        described.ifPresent(item -> descriptions.put(resource.name(), item));
    }

    /** Newer dbt defines snapshots in YAML alone. */
    private void snapshotsOfProperties(FactSink sink) {
        for (Described item : contents.described) {
            Optional<String> relation = item.value().get("relation").text();
            if (item.section().equals("snapshots") && relation.isPresent() && !byName.containsKey(item.name())) {
                int line = item.value().line();
                List<JinjaCall> calls = new ArrayList<>();
                for (JinjaCall call : calls(relation.get())) {
                    calls.add(new JinjaCall(
                            call.name(),
                            call.arguments(),
                            0,
                            item.value().get("relation").line()));
                }
                CodeFile file = new CodeFile(
                        DbtProject.Role.SNAPSHOT,
                        item.name(),
                        item.path(),
                        "sql",
                        line,
                        "select * from {{ " + relation.get() + " }}",
                        item.value().get("relation").line(),
                        calls,
                        List.of(),
                        List.of(),
                        0);
                add(file, Optional.empty(), sink);
            }
        }
    }

    static List<JinjaCall> calls(String code) {
        return CodeScan.calls(code, 0, code.length(), false, new Lines(code));
    }

    private ModelConfig config(String section, String path) {
        DbtProject project = contents.project;
        ModelConfig config = new ModelConfig(templates.settings());
        config.tree(project.settings().get(section), project.ownName(), project.place(path));
        List<DbtProject> installers = templates.vars().projects().stream()
                .filter(other -> !other.equals(project))
                .toList();
        // what one of several makes of a package holds for that one only
        if (installers.size() == 1) {
            config.tree(installers.getFirst().settings().get(section), project.ownName(), project.place(path));
        }
        return config;
    }

    private static String section(DbtProject.Role role) {
        return switch (role) {
            case SEED -> "seeds";
            case SNAPSHOT -> "snapshots";
            default -> "models";
        };
    }

    private static String kind(DbtProject.Role role) {
        return switch (role) {
            case SEED -> "seed";
            case SNAPSHOT -> "snapshot";
            default -> "model";
        };
    }

    ProjectTemplates templates() {
        return templates;
    }

    ProjectContents contents() {
        return contents;
    }

    List<Resource> all() {
        return List.copyOf(byName.values());
    }

    /** Models, snapshots and seeds that files define and dbt does not make. */
    List<Unmade> unmade() {
        return List.copyOf(unmade);
    }

    /** The first that is disabled under a name that nothing else has. */
    Optional<Resource> findUnmade(String name) {
        return unmade.stream()
                .map(Unmade::resource)
                .filter(resource -> resource.name().equals(name))
                .findFirst();
    }

    Optional<CodeFile> file(Resource resource) {
        return Optional.ofNullable(files.get(resource.name()));
    }

    Optional<Described> description(Resource resource) {
        return Optional.ofNullable(descriptions.get(resource.name()));
    }

    /** What a name means to {@code ref}. */
    Optional<Resource> find(String name) {
        return Optional.ofNullable(byName.get(latest.getOrDefault(name, name)));
    }
}
