package dev.lode.miners.runtimes;

import dev.lode.miners.code.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Images and services of a pipeline of GitLab, its variables and matrices filled in. */
final class GitlabPipeline implements RuntimeFile {

    @Override
    public void read(String text, Statements into) throws YamlValue.Refused {
        YamlValue root = YamlValue.parse(text);
        Map<String, String> variables = variables(root.get("variables"), Map.of());
        job(root, variables, into);
        job(root.get("default"), variables, into);
        root.entries().forEach((name, job) -> {
            if (job.mapping() && !List.of("default", "variables", "image").contains(name)) {
                job(job, variables(job.get("variables"), variables), into);
            }
        });
    }

    private static void job(YamlValue job, Map<String, String> variables, Statements into) {
        List<YamlValue> images = new ArrayList<>(List.of(job.get("image")));
        YamlValue services = job.get("services");
        images.addAll(services.items());
        List<Map<String, String>> rows = rows(job.get("parallel").get("matrix"), variables);
        for (YamlValue image : images) {
            YamlValue name = image.mapping() ? image.get("name") : image;
            name.text()
                    .ifPresent(stated -> rows.stream()
                            .map(row -> Variables.fill(stated, row))
                            .distinct()
                            .forEach(filled ->
                                    into.image(filled, name.line(), filled.equals(stated) ? 1 : Statements.LIKELY)));
        }
    }

    /** One row of variables for each value of a matrix, which is enough to fill in one variable. */
    private static List<Map<String, String>> rows(YamlValue matrix, Map<String, String> variables) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (YamlValue part : matrix.items()) {
            part.entries()
                    .forEach((name, value) -> value.texts().forEach(text -> {
                        Map<String, String> row = new TreeMap<>(variables);
                        row.put(name, text);
                        rows.add(row);
                    }));
        }
        return rows.isEmpty() ? List.of(variables) : rows;
    }

    private static Map<String, String> variables(YamlValue mapping, Map<String, String> outer) {
        Map<String, String> variables = new TreeMap<>(outer);
        mapping.entries()
                .forEach((name, value) -> (value.mapping() ? value.get("value") : value)
                        .text()
                        .ifPresent(text -> variables.put(name, text)));
        variables.replaceAll((name, value) ->
                value.indexOf('$') < 0 ? value : Variables.fill(value, variables(outer, name, variables)));
        return variables;
    }

    /** Values for a variable's own text: those of others, and of its own name the one from outside. */
    private static Map<String, String> variables(Map<String, String> outer, String name, Map<String, String> all) {
        Map<String, String> others = new TreeMap<>(all);
        others.remove(name);
        if (outer.containsKey(name)) {
            others.put(name, outer.getOrDefault(name, ""));
        }
        return others;
    }
}
