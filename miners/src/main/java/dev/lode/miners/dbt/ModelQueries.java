package dev.lode.miners.dbt;

import dev.lode.miners.dbt.code.JinjaArgument;
import dev.lode.miners.dbt.code.JinjaCall;
import dev.lode.miners.dbt.project.CodeFile;
import dev.lode.miners.dbt.template.ModelContext;
import dev.lode.miners.dbt.template.ProjectTemplates;
import dev.lode.miners.dbt.template.RelationValue;
import dev.lode.miners.dbt.template.TemplateReading;
import dev.lode.miners.jinja.Template;
import dev.lode.miners.jinja.rendering.Problem;
import dev.lode.miners.jinja.rendering.Rendering;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes the queries of models out of their templates. A ref stands in them as the name of the table that it means; an
 * ephemeral model has no table, so its query is put before as a CTE, as dbt does it.
 */
final class ModelQueries {

    /**
     * A query that was made.
     *
     * @param lines for each of its lines the line of the file
     * @param problems on lines of the file
     */
    record Made(String sql, List<Integer> lines, List<Problem> problems) {}

    /** A call of config that could not be evaluated; it would write nothing. */
    private static final Pattern CONFIG = Pattern.compile("\\{\\{[-+]?\\s*config\\s*\\([^\\n]*?\\}\\}");

    private static final String CTE = "__dbt__cte__";

    private final References references;
    private final Map<Resource, Written> written = new HashMap<>();

    ModelQueries(References references) {
        this.references = references;
    }

    /** A query without the CTEs that it needs, and the ephemeral models that these are, with the lines that name them. */
    private record Written(Made query, SequencedMap<Resource, Integer> needed) {}

    /** The query of a model that is written in SQL. */
    Made of(Resource resource) {
        Written own = written(resource);
        SequencedMap<String, CommonTable> tables = new LinkedHashMap<>();
        Set<Resource> met = new HashSet<>(Set.of(resource));
        own.needed().forEach((ephemeral, line) -> collect(ephemeral, line, tables, met));
        return CommonTable.before(own.query(), List.copyOf(tables.values()));
    }

    private void collect(Resource ephemeral, int line, SequencedMap<String, CommonTable> tables, Set<Resource> met) {
        if (met.add(ephemeral)) {
            Written own = written(ephemeral);
            own.needed().keySet().forEach(next -> collect(next, line, tables, met));
            tables.put(
                    ephemeral.name(),
                    new CommonTable(name(ephemeral), own.query().sql(), line));
        }
    }

    private static String name(Resource ephemeral) {
        return CTE + ephemeral.name().replace(".v", "_v");
    }

    private Written written(Resource resource) {
        Written known = written.get(resource);
        if (known == null) {
            known = write(resource);
            written.put(resource, known);
        }
        return known;
    }

    private Written write(Resource resource) {
        ProjectTemplates project = references.templates(resource.project());
        CodeFile file = references.file(resource);
        SequencedMap<Resource, Integer> needed = new LinkedHashMap<>();
        ModelContext context = new ModelContext(
                project,
                resource.subject(project.quote()),
                call -> relation(resource, file, call, project.quote(), needed),
                true);
        Rendering rendering = Template.parse(file.text()).render(context);
        List<Problem> problems = new ArrayList<>(new LinkedHashSet<>(TemplateReading.placed(rendering, file)));
        List<Integer> lines = rendering.lines().stream().map(file::lineOf).toList();
        String sql = CONFIG.matcher(rendering.text()).replaceAll("");
        return new Written(new Made(sql, lines, problems), needed);
    }

    private Value relation(
            Resource from, CodeFile file, JinjaCall call, char quote, SequencedMap<Resource, Integer> needed) {
        List<String> names = call.literals();
        if (call.named("source")) {
            return references
                    .sourceTable(from.project(), names.getFirst(), names.getLast())
                    .map(source -> RelationValue.of(source.relation().name(), quote))
                    .orElseGet(() -> RelationValue.of(names.getFirst() + "." + names.getLast(), quote));
        }
        Optional<Resource> found = references.resource(
                from.project(), names, call.keyword("v", "version").flatMap(JinjaArgument::literal));
        if (found.isEmpty()) {
            // the model of another project is none of this repository that happens to have its name
            return RelationValue.of(String.join(".", names), quote);
        }
        Resource resource = found.get();
        if (resource.ephemeral()) {
            needed.putIfAbsent(resource, file.lineOf(call.line()));
            return new RelationValue(Optional.empty(), Optional.empty(), Optional.of(name(resource)), quote);
        }
        return RelationValue.of(resource.relation().name(), quote);
    }
}
