package dev.lode.miners.runtimes;

import dev.lode.miners.code.YamlValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** Pools, containers and tool tasks of a pipeline of Azure, variables and matrices filled in. */
final class AzurePipeline implements RuntimeFile {

    /** A task that installs a runtime, and the input that says its version. */
    private record Tool(String runtime, String input) {}

    private static final Map<String, Tool> TOOLS = Map.of(
            "usepythonversion", new Tool("python", "versionSpec"),
            "nodetool", new Tool("node", "versionSpec"),
            "usenode", new Tool("node", "version"),
            "javatoolinstaller", new Tool("java", "versionSpec"),
            "usedotnet", new Tool("dotnet", "version"),
            "gotool", new Tool("go", "version"),
            "userubyversion", new Tool("ruby", "versionSpec"));

    private static final Pattern VARIABLE = Pattern.compile("\\$\\(([\\w.-]+)\\)");

    @Override
    public void read(String text, Statements into) throws YamlValue.Refused {
        level(YamlValue.parse(text), Map.of(), into, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** A pipeline, stage, job or template condition: each holds what the others do. */
    private static void level(YamlValue level, Map<String, List<String>> outer, Statements into, Set<Node> seen) {
        // aliases let a small file hold one node very often
        if (level.node() == null || !seen.add(level.node())) {
            return;
        }
        Map<String, List<String>> known = variables(level, outer);
        YamlValue pool = level.get("pool").get("vmImage");
        pool.text().ifPresent(stated -> fill(stated, known).forEach(image -> system(image, pool.line(), into)));
        YamlValue container = level.get("container");
        (container.mapping() ? container.get("image") : container)
                .text()
                .filter(image -> image.contains("/") || image.contains(":"))
                .ifPresent(stated -> fill(stated, known).forEach(image -> into.image(image, container.line(), 1)));
        task(level, known, into);
        for (String part : List.of("stages", "jobs", "steps")) {
            level.get(part).items().forEach(item -> level(item, known, into, seen));
        }
        level.entries().forEach((name, part) -> {
            if (name.startsWith("${{")) {
                part.items().forEach(item -> level(item, known, into, seen));
            }
        });
    }

    private static void task(YamlValue step, Map<String, List<String>> known, Statements into) {
        String task = step.text("task").orElse("");
        int at = task.indexOf('@');
        Tool tool = TOOLS.get((at < 0 ? task : task.substring(0, at)).toLowerCase(Locale.ROOT));
        YamlValue input = tool == null ? YamlValue.NONE : step.get("inputs").get(tool.input);
        if (tool != null) {
            input.text()
                    .ifPresent(stated ->
                            fill(stated, known).forEach(version -> into.states(tool.runtime, version, input.line())));
        }
    }

    private static void system(String image, int line, Statements into) {
        int dash = image.indexOf('-');
        String system = (dash < 0 ? image : image.substring(0, dash)).toLowerCase(Locale.ROOT);
        if (dash > 0 && List.of("ubuntu", "windows", "macos").contains(system)) {
            into.states(system, image.substring(dash + 1), line);
        }
    }

    private static Map<String, List<String>> variables(YamlValue level, Map<String, List<String>> outer) {
        Map<String, List<String>> known = new TreeMap<>(outer);
        level.get("variables").entries().forEach((name, value) -> known.put(name, value.texts()));
        for (YamlValue item : level.get("variables").items()) {
            item.text("name")
                    .ifPresent(name -> known.put(name, item.get("value").texts()));
        }
        Map<String, List<String>> matrix = new TreeMap<>();
        for (YamlValue row : level.get("strategy").get("matrix").entries().values()) {
            row.entries()
                    .forEach((name, value) -> matrix.computeIfAbsent(name, key -> new ArrayList<>())
                            .addAll(value.texts()));
        }
        known.putAll(matrix);
        return known;
    }

    private static List<String> fill(String text, Map<String, List<String>> known) {
        Matcher variable = VARIABLE.matcher(text);
        List<String> values = variable.find() ? known.getOrDefault(variable.group(1), List.of()) : List.of();
        return values.isEmpty()
                ? List.of(text)
                : values.stream()
                        .distinct()
                        .map(value -> variable.replaceFirst(Matcher.quoteReplacement(value)))
                        .toList();
    }
}
