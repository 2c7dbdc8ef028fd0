package dev.lode.miners.dbt.template;

import dev.lode.miners.code.YamlValue;
import dev.lode.miners.dbt.project.Adapter;
import dev.lode.miners.dbt.project.CodeFile;
import dev.lode.miners.dbt.project.DbtProject;
import dev.lode.miners.dbt.project.ProjectDialect;
import dev.lode.miners.dbt.project.ProjectVars;
import dev.lode.miners.dbt.project.SchemaNaming;
import dev.lode.miners.dbt.project.Settings;
import dev.lode.miners.dbt.project.TemplateValues;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What the templates of one project have in common: macros, variables, target and adapter. */
public final class ProjectTemplates {

    private final DbtProject project;
    private final MacroLibrary library;
    private final ProjectVars vars;
    private final Optional<Adapter> adapter;
    private final Optional<ProjectDialect> dialect;
    private final KnownTables tables;
    private final Map<String, Value> names;

    /**
     * @param all projects of the repository
     * @param adapter of the project, if it is known
     * @param dialect of its SQL, if it is known
     */
    public ProjectTemplates(
            DbtProject project,
            List<DbtProject> all,
            MacroLibrary library,
            Optional<Adapter> adapter,
            Optional<ProjectDialect> dialect,
            KnownTables tables) {
        this.project = project;
        this.library = library;
        this.vars = ProjectVars.of(project, all);
        this.adapter = adapter;
        this.dialect = dialect;
        this.tables = tables;
        this.names = names(project);
    }

    /** What dbt finds in a template when it reads it. */
    public TemplateReading read(CodeFile file, String name, String kind, ModelConfig config) {
        Relation self = Relation.of(project, name, kind, config, SchemaNaming.TARGET_AND_CUSTOM);
        RelationValue table = RelationValue.of(self.name(), quote());
        return TemplateReading.of(this, new TemplateSubject(project, name, file.path(), kind, config, table), file);
    }

    public Optional<Adapter> adapter() {
        return adapter;
    }

    public Optional<ProjectDialect> dialect() {
        return dialect;
    }

    DbtProject project() {
        return project;
    }

    MacroLibrary library() {
        return library;
    }

    /** For what stands in settings. */
    public Settings settings() {
        return new Settings(vars, names);
    }

    public ProjectVars vars() {
        return vars;
    }

    KnownTables tables() {
        return tables;
    }

    Map<String, Value> names() {
        return names;
    }

    /** Its type; where only the dialect is known, the name that both have. */
    String adapterType() {
        return type().orElse("default");
    }

    private Optional<String> type() {
        return adapter.map(Adapter::type).or(() -> dialect.map(ProjectDialect::name));
    }

    public char quote() {
        return RelationValue.quoteOf(dialect.map(ProjectDialect::name));
    }

    private Map<String, Value> names(DbtProject project) {
        Map<String, Value> names = new HashMap<>();
        names.put("env_var", Settings.environment());
        names.put("target", target());
        names.put("doc", (Callable) (arguments, frame) -> library.documentation(project, arguments));
        names.put("project_name", Value.of(project.ownName()));
        names.put("dbt_version", Value.of("1.10.0"));
        names.put("flags", flags());
        names.put("graph", graph());
        names.put("modules", new PythonModules());
        names.put("exceptions", Complaints.EXCEPTIONS);
        names.put("api", new ApiValue(quote()));
        names.put("is_incremental", (Callable) (arguments, frame) -> Value.of(false));
        for (String name : List.of("log", "print", "debug", "store_result", "store_raw_result", "statement", "write")) {
            names.put(name, TemplateValues.silent());
        }
        for (String name : List.of("fromjson", "fromyaml")) {
            names.put(name, (Callable) (arguments, frame) -> Documents.read(arguments));
        }
        names.put("toyaml", (Callable) (arguments, frame) -> Undefined.unknown("toyaml"));
        names.put("local_md5", (Callable) (arguments, frame) -> Value.of(md5(arguments.text(0, "value"))));
        names.put("run_started_at", Undefined.unknown("run_started_at"));
        // in strings only, where any text does
        names.put("invocation_id", Value.of("invocation_id"));
        names.put("invocation_args_dict", Value.dict());
        names.put("dbt_metadata_envs", Value.dict());
        names.put("selected_resources", Value.list(List.of()));
        names.put("pre_hooks", Value.list(List.of()));
        names.put("post_hooks", Value.list(List.of()));
        names.put("thread_id", Value.of("main"));
        return Map.copyOf(names);
    }

    /** The target that {@code profiles.yml} makes the default one; names of objects that it does not say are unknown. */
    private Value target() {
        SequencedMap<String, Value> target = new LinkedHashMap<>();
        YamlValue profile = project.profile();
        profile.entries()
                .forEach((key, value) -> project.plain(value)
                        .ifPresent(text -> target.put(
                                key, value.type().equals("str") ? Value.of(text) : TemplateValues.of(value))));
        Value schema = known(project.targetSchema(), "target.schema");
        Value database = known(project.targetDatabase(), "target.database");
        for (String name : List.of("schema", "dataset")) {
            target.put(name, schema);
        }
        for (String name : List.of("database", "dbname", "project", "catalog")) {
            target.put(name, database);
        }
        target.put("type", known(type(), "target.type"));
        target.put("name", Value.of(project.targetName().orElse("default")));
        target.put("target_name", Value.of(project.targetName().orElse("default")));
        target.put("profile_name", Value.of(project.settings().get("profile").textOr("default")));
        target.putIfAbsent("threads", Value.of(1));
        for (String name : List.of("user", "warehouse", "role", "account", "host")) {
            target.putIfAbsent(name, Undefined.unknown("target." + name));
        }
        return Value.dict(target);
    }

    private static Value known(Optional<String> text, String name) {
        return text.<Value>map(Value::of).orElseGet(() -> Undefined.unknown(name));
    }

    private static Value flags() {
        SequencedMap<String, Value> flags = new LinkedHashMap<>();
        flags.put("FULL_REFRESH", Value.of(false));
        flags.put("STORE_FAILURES", Value.of(false));
        flags.put("WHICH", Value.of("compile"));
        return Value.dict(flags);
    }

    private static Value graph() {
        SequencedMap<String, Value> graph = new LinkedHashMap<>();
        for (String name : List.of("nodes", "sources", "exposures", "metrics", "groups", "semantic_models")) {
            graph.put(name, Value.dict());
        }
        return Value.dict(graph);
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
