package dev.lode.miners.dbt;

import com.google.auto.service.AutoService;
import dev.lode.miners.code.YamlValue;
import dev.lode.miners.dbt.manifest.Manifests;
import dev.lode.miners.dbt.manifest.ProjectManifest;
import dev.lode.miners.dbt.project.Adapter;
import dev.lode.miners.dbt.project.AdapterClues;
import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.miners.dbt.project.ProjectContents;
import dev.lode.miners.dbt.project.ProjectDialect;
import dev.lode.miners.dbt.project.ProjectVars;
import dev.lode.miners.dbt.project.Settings;
import dev.lode.miners.dbt.template.MacroLibrary;
import dev.lode.miners.dbt.template.ProjectTemplates;
import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.Miner;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Revision;
import dev.lode.spi.SourceFiles;
import dev.lode.spi.UnreadableFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads dbt projects: models, sources, seeds, snapshots, macros, tests, exposures, what they depend on and the tables
 * that dbt makes of them. A file belongs to the nearest {@code dbt_project.yml} above it. A manifest that dbt wrote and
 * somebody committed is believed for files that have not changed since. Other templates are rendered twice, as dbt
 * does it: once to find refs, sources and configuration, once for the query. A ref that only other settings would make
 * dbt see, in a branch that is not taken or a model that is disabled, is inferred and says by which rule. What only a run of dbt knows is an issue: {@code DYNAMIC_REF}, {@code QUERY_RESULT},
 * {@code STUBBED_MACRO} and their like.
 */
@AutoService(Miner.class)
public final class DbtMiner implements Miner {

    @Override
    public PluginDescriptor describe() {
        return new PluginDescriptor(
                "dbt",
                4,
                "dbt projects: models, sources, seeds, snapshots, macros, tests, exposures and what they depend on.",
                PluginDescriptor.Scope.REPOSITORY,
                List.of(),
                List.of(
                        NodeTypes.PROJECT,
                        NodeTypes.MODEL,
                        NodeTypes.SOURCE,
                        NodeTypes.SEED,
                        NodeTypes.MACRO,
                        NodeTypes.TEST,
                        NodeTypes.EXPOSURE,
                        NodeTypes.TABLE,
                        NodeTypes.COLUMN,
                        RelationshipTypes.CONTAINS,
                        RelationshipTypes.DEFINES,
                        RelationshipTypes.DEPENDS_ON,
                        RelationshipTypes.MATERIALIZES,
                        RelationshipTypes.DENOTES,
                        RelationshipTypes.READS),
                List.of("**/dbt_project.yml"));
    }

    @Override
    public void mine(Checkout checkout, FactSink sink) {
        List<DbtProject> projects = projects(checkout, sink);
        Map<String, ProjectContents> contents = new TreeMap<>();
        projects.forEach(project -> contents.put(project.root(), new ProjectContents(project)));
        Map<String, DbtProject.Role> roles = new TreeMap<>();
        for (FileEntry file : checkout.files()) {
            owner(projects, file.path()).ifPresent(project -> {
                DbtProject.Role role = project.role(file.path());
                if (role != DbtProject.Role.NONE) {
                    roles.put(file.path(), role);
                }
            });
        }
        new SourceFiles(new Selected(checkout, roles.keySet()), List.of("**")).forEach(sink, (file, text, into) -> {
            DbtProject project = owner(projects, file.path()).orElseThrow();
            ProjectContents owner = contents.get(project.root());
            if (owner != null) {
                owner.read(roles.getOrDefault(file.path(), DbtProject.Role.NONE), file.path(), text, into);
            }
        });
        Manifests manifests = Manifests.of(checkout, sink);
        emit(checkout, List.copyOf(contents.values()), manifests, sink);
    }

    private static void emit(Checkout checkout, List<ProjectContents> all, Manifests manifests, FactSink sink) {
        String repository = checkout.revision().repository();
        References references = new References(repository);
        MacroLibrary library = new MacroLibrary(all);
        AdapterClues clues = AdapterClues.of(checkout, sink);
        List<DbtProject> projects =
                all.stream().map(contents -> contents.project).toList();
        RepositoryTables tables = new RepositoryTables();
        Map<Resources, List<SourceTable>> read = new LinkedHashMap<>();
        for (ProjectContents contents : all) {
            ProjectManifest manifest = new ProjectManifest(contents.project, manifests.of(contents.project));
            Optional<Adapter> adapter = clues.of(contents, manifest.adapter());
            ProjectTemplates templates = new ProjectTemplates(
                    contents.project,
                    projects,
                    library,
                    adapter,
                    ProjectDialect.of(checkout.sql(), adapter, contents.files),
                    tables);
            Resources resources = Resources.of(contents, manifest, templates, sink);
            List<SourceTable> sources = contents.described.stream()
                    .filter(item -> item.section().equals("sources"))
                    .flatMap(item -> SourceTable.of(contents.project, item, manifest, templates.settings()).stream())
                    .toList();
            references.add(resources, sources);
            tables.add(resources, sources);
            read.put(resources, sources);
            if (contents.analyses > 0) {
                sink.report(Issue.info(
                        "ANALYSES_NOT_READ",
                        contents.project.file(),
                        0,
                        contents.analyses + " analyses make no table and were not read"));
            }
        }
        read.forEach((resources, sources) -> new ProjectFacts(repository, resources, sources, references, sink).emit());
    }

    /** The deepest first, so that the nearest project above a file is the first that holds it. */
    private static List<DbtProject> projects(Checkout checkout, FactSink sink) {
        Map<String, String> profiles = new TreeMap<>();
        Map<String, String> settings = new TreeMap<>();
        Map<String, String> packages = new TreeMap<>();
        new SourceFiles(checkout, List.of("dbt_project.yml", "profiles.yml", "packages.yml", "dependencies.yml"))
                .forEach(sink, (file, text, into) -> {
                    switch (file.name()) {
                        case "profiles.yml" -> profiles.put(file.path(), text);
                        case "dbt_project.yml" -> settings.put(file.path(), text);
                        default ->
                            packages.put(file.path().substring(0, file.path().lastIndexOf('/') + 1), text);
                    }
                });
        List<DbtProject> projects = new ArrayList<>();
        Set<String> names = new HashSet<>();
        settings.forEach((path, text) -> {
            YamlValue stated = yaml(path, text, sink);
            String root = path.substring(0, path.lastIndexOf('/') + 1);
            String beside = root + "profiles.yml";
            YamlValue profile = profiles.containsKey(beside)
                    ? yaml(beside, profiles.getOrDefault(beside, ""), sink)
                            .get(stated.get("profile").textOr(""))
                    : YamlValue.NONE;
            Optional<String> target = target(profile);
            YamlValue taken = packages.containsKey(root)
                    ? yaml(root + "packages.yml", packages.getOrDefault(root, ""), sink)
                    : YamlValue.NONE;
            YamlValue outputs = profile.get("outputs");
            DbtProject project = DbtProject.of(path, stated, taken, target, outputs.get(target.orElse("")));
            if (!names.add(project.name())) {
                sink.report(Issue.warning(
                        "DUPLICATE_NAME", path, 0, "another project of this repository is called " + project.name()));
                project = project.distinct();
            }
            projects.add(project);
        });
        projects.sort(
                Comparator.comparing((DbtProject project) -> -project.root().length())
                        .thenComparing(DbtProject::root));
        return projects;
    }

    /** The one that a profile makes its default. */
    private static Optional<String> target(YamlValue profile) {
        return profile.present()
                ? new Settings(new ProjectVars("", List.of()), Map.of())
                        .render(profile.get("target"))
                        .or(() -> Optional.of("default"))
                : Optional.empty();
    }

    private static YamlValue yaml(String path, String text, FactSink sink) {
        try {
            return YamlValue.parse(text);
        } catch (YamlValue.Refused e) {
            sink.report(Issue.warning(e.code, path, e.line, String.valueOf(e.getMessage())));
            return YamlValue.NONE;
        }
    }

    private static Optional<DbtProject> owner(List<DbtProject> projects, String path) {
        return projects.stream()
                .filter(project -> path.startsWith(project.root()))
                .findFirst();
    }

    /** The files of a checkout that dbt reads. */
    private record Selected(Checkout checkout, Set<String> paths) implements Checkout {

        @Override
        public Revision revision() {
            return checkout.revision();
        }

        @Override
        public List<FileEntry> files() {
            return checkout.files().stream()
                    .filter(file -> paths.contains(file.path()))
                    .toList();
        }

        @Override
        public byte[] read(FileEntry file) throws UnreadableFileException {
            return checkout.read(file);
        }
    }
}
