package dev.lode.miners.dbt.project;

import dev.lode.miners.code.YamlValue;
import dev.lode.miners.dbt.code.CodeScan;
import dev.lode.miners.dbt.code.JinjaBlock;
import dev.lode.miners.dbt.code.JinjaCall;
import dev.lode.miners.dbt.code.JinjaText;
import dev.lode.miners.dbt.code.Lines;
import dev.lode.miners.dbt.code.MacroDefinition;
import dev.lode.miners.jinja.Block;
import dev.lode.miners.jinja.Template;
import dev.lode.spi.FactSink;
import dev.lode.spi.Issue;
import dev.lode.sql.SqlScript;
import dev.lode.sql.SqlStatement;
import dev.lode.sql.TableUse;
import dev.lode.sql.dialect.Dialects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the files of one project hold, file by file, until all are read and can refer to each other. */
public final class ProjectContents {

    private static final int LONGEST = 4_000_000;
    private static final Set<String> SESSION = Set.of("session.table", "spark.table", "spark.read.table");
    private static final List<String> SECTIONS = List.of("models", "seeds", "snapshots", "sources", "exposures");

    public final DbtProject project;
    public final List<CodeFile> files = new ArrayList<>();
    public final Map<String, MacroDefinition> macros = new TreeMap<>();
    public final List<Described> described = new ArrayList<>();

    /** Texts of docs blocks by their names. */
    public final Map<String, String> docs = new HashMap<>();

    public int analyses;

    private final Map<String, Described> index = new HashMap<>();

    public ProjectContents(DbtProject project) {
        this.project = project;
    }

    public void read(DbtProject.Role role, String path, String text, FactSink sink) {
        if (role != DbtProject.Role.SEED && text.length() > LONGEST) {
            sink.report(Issue.warning("FILE_TOO_LARGE", path, 0, "a template of " + text.length() + " characters"));
            return;
        }
        switch (role) {
            case PROPERTIES -> properties(path, text, sink);
            case SEED -> {
                SeedFile seed = SeedFile.of(text);
                files.add(new CodeFile(
                        role, fileName(path), path, "csv", 1, "", 1, List.of(), List.of(), seed.header(), seed.rows()));
            }
            case MODEL -> model(path, text);
            case SNAPSHOT, MACRO, GENERIC_TEST, SINGULAR_TEST -> template(role, path, text, sink);
            case DOCS -> docs(text);
            case ANALYSIS -> analyses++;
            case NONE -> {}
        }
    }

    private void properties(String path, String text, FactSink sink) {
        YamlValue root;
        try {
            root = YamlValue.parse(text);
        } catch (YamlValue.Refused e) {
            sink.report(Issue.warning(e.code, path, e.line, String.valueOf(e.getMessage())));
            return;
        }
        for (String section : SECTIONS) {
            for (YamlValue item : root.get(section).items()) {
                Optional<String> name = item.get("name").text();
                if (name.isPresent()) {
                    describe(new Described(section, name.get(), item, path), sink);
                } else {
                    sink.report(Issue.warning(
                            "NAME_MISSING", path, item.line(), "an entry of " + section + " has no name"));
                }
            }
        }
    }

    private void docs(String text) {
        Template template = Template.parse(text);
        for (Block block : template.blocks()) {
            if (block.kind().equals("docs")) {
                String whole = template.text().substring(block.start(), block.end());
                int open = whole.indexOf("%}");
                int close = whole.lastIndexOf("{%");
                docs.putIfAbsent(
                        block.name(),
                        open < 0 || close < open
                                ? ""
                                : whole.substring(open + 2, close).strip());
            }
        }
    }

    /** Sources of one name add up; of anything else the first description counts. */
    private void describe(Described item, FactSink sink) {
        described.add(item);
        Described earlier = index.putIfAbsent(item.section() + " " + item.name(), item);
        if (earlier != null && !item.section().equals("sources")) {
            sink.report(Issue.warning(
                    "DUPLICATE_NAME",
                    item.path(),
                    item.value().line(),
                    item.name() + " is also described in " + earlier.path()));
        }
    }

    private void model(String path, String text) {
        boolean python = path.endsWith(".py");
        if (python) {
            List<JinjaCall> calls = CodeScan.calls(text, 0, text.length(), true, new Lines(text));
            files.add(code(DbtProject.Role.MODEL, path, "python", text, calls, sessionTables(calls)));
        } else {
            JinjaText jinja = JinjaText.of(text);
            files.add(code(DbtProject.Role.MODEL, path, "sql", text, jinja.calls(), tables(jinja.sql())));
        }
    }

    private void template(DbtProject.Role role, String path, String text, FactSink sink) {
        JinjaText jinja = JinjaText.of(text);
        Lines lines = new Lines(text);
        for (JinjaBlock block : jinja.blocks()) {
            List<JinjaCall> calls = jinja.calls().stream()
                    .filter(call -> block.holds(call.offset()))
                    .toList();
            if (block.kind().equals("snapshot")) {
                files.add(new CodeFile(
                        DbtProject.Role.SNAPSHOT,
                        block.name(),
                        path,
                        "sql",
                        block.line(),
                        block.body(text),
                        lines.of(block.bodyStart()),
                        calls,
                        List.of(),
                        List.of(),
                        0));
            } else {
                String body = text.substring(block.start(), block.end());
                MacroDefinition earlier =
                        macros.putIfAbsent(block.name(), new MacroDefinition(block, path, calls, body, text));
                if (earlier != null) {
                    sink.report(Issue.warning(
                            "DUPLICATE_NAME",
                            path,
                            block.line(),
                            "macro " + block.name() + " is also defined in " + earlier.path()));
                }
            }
        }
        if (role == DbtProject.Role.SINGULAR_TEST && jinja.blocks().isEmpty()) {
            files.add(code(role, path, "sql", text, jinja.calls(), List.of()));
        }
    }

    /** Tables that a model of Python asks its session for. */
    private static List<CodeFile.OutrightTable> sessionTables(List<JinjaCall> calls) {
        return calls.stream()
                .filter(call -> SESSION.contains(call.name()) && call.literals().size() == 1)
                .map(call -> new CodeFile.OutrightTable(call.literals().getFirst(), call.line(), true))
                .filter(table -> table.name().indexOf('.') > 0)
                .toList();
    }

    /** A name without a dot is more often a query that a macro writes than a table. */
    private static List<CodeFile.OutrightTable> tables(String sql) {
        List<CodeFile.OutrightTable> tables = new ArrayList<>();
        if (!SqlScript.namesTables(sql, Dialects.ansi())) {
            return tables;
        }
        for (SqlStatement statement : SqlScript.read(sql, Dialects.ansi())) {
            for (TableUse use : statement.reads()) {
                if (use.name().indexOf('.') > 0) {
                    tables.add(new CodeFile.OutrightTable(use.name(), use.line(), use.certain()));
                }
            }
        }
        return tables;
    }

    private static CodeFile code(
            DbtProject.Role role,
            String path,
            String language,
            String text,
            List<JinjaCall> calls,
            List<CodeFile.OutrightTable> tables) {
        return new CodeFile(role, fileName(path), path, language, 1, text, 1, calls, tables, List.of(), 0);
    }

    private static String fileName(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }

    public Optional<Described> described(String section, String name) {
        return Optional.ofNullable(index.get(section + " " + name));
    }

    public SchemaNaming naming() {
        return SchemaNaming.of(macro("generate_schema_name"));
    }

    /** The text of a macro. */
    public Optional<String> macro(String name) {
        return Optional.ofNullable(macros.get(name)).map(MacroDefinition::body);
    }
}
