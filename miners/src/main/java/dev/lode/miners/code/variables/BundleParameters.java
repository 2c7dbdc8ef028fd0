package dev.lode.miners.code.variables;

import dev.lode.miners.code.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The values that the jobs and pipelines of a bundle hand to the notebooks and files that they run. */
final class BundleParameters {

    private static final double STATED = 0.8;

    /** Of a file that no job or pipeline is seen to run. */
    private static final double ELSEWHERE = 0.6;

    private final BundleValues values;
    private final Map<String, Map<String, Optional<VariableValue>>> byPath = new TreeMap<>();
    private final Map<String, Optional<VariableValue>> anywhere = new HashMap<>();

    BundleParameters(BundleValues values) {
        this.values = values;
    }

    /** Adds those of one file of the bundle. */
    void read(String path, YamlValue file) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        YamlValue resources = file.get("resources");
        resources.get("jobs").entries().forEach((name, job) -> job(folder, name, job));
        resources.get("pipelines").entries().forEach((name, pipeline) -> pipeline(folder, name, pipeline));
    }

    private void job(String folder, String name, YamlValue job) {
        Map<String, String> own = new HashMap<>();
        for (YamlValue parameter : job.get("parameters").items()) {
            parameter.text("name").ifPresent(key -> parameter.text("default").ifPresent(text -> own.put(key, text)));
        }
        for (YamlValue task : job.get("tasks").items()) {
            task(folder, "job " + name, own, task);
            task(folder, "job " + name, own, task.get("for_each_task").get("task"));
        }
    }

    private void task(String folder, String origin, Map<String, String> own, YamlValue task) {
        YamlValue notebook = task.get("notebook_task");
        notebook.text("notebook_path")
                .ifPresent(path -> add(folder, path, origin, own, notebook.get("base_parameters")));
        YamlValue sql = task.get("sql_task");
        sql.get("file").text("path").ifPresent(path -> add(folder, path, origin, own, sql.get("parameters")));
        YamlValue python = task.get("spark_python_task");
        python.text("python_file").ifPresent(path -> add(folder, path, origin, arguments(own, python), YamlValue.NONE));
    }

    /** {@code ["--catalog", "main"]} and {@code ["--catalog=main"]} */
    private static Map<String, String> arguments(Map<String, String> own, YamlValue python) {
        Map<String, String> all = new HashMap<>(own);
        List<String> words = python.get("parameters").items().stream()
                .map(word -> word.text().orElse(""))
                .toList();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int is = word.indexOf('=');
            if (word.startsWith("--") && is > 0) {
                all.put(word.substring(2, is), word.substring(is + 1));
            } else if (word.startsWith("--") && i + 1 < words.size()) {
                all.put(word.substring(2), words.get(i + 1));
            }
        }
        return all;
    }

    private void pipeline(String folder, String name, YamlValue pipeline) {
        for (YamlValue library : pipeline.get("libraries").items()) {
            library.get("notebook")
                    .text("path")
                    .or(() -> library.get("file").text("path"))
                    .or(() -> library.get("glob").text("include"))
                    .ifPresent(path -> add(folder, path, "pipeline " + name, Map.of(), pipeline.get("configuration")));
        }
    }

    private void add(String folder, String path, String origin, Map<String, String> own, YamlValue more) {
        Map<String, String> all = new TreeMap<>(own);
        more.entries().forEach((key, node) -> node.text().ifPresent(text -> all.put(key, text)));
        Map<String, Optional<VariableValue>> here = byPath.computeIfAbsent(key(folder, path), key -> new HashMap<>());
        all.forEach((key, text) -> {
            String variable = FileVariables.plainName(key);
            merge(here, variable, text, "a parameter of " + origin, STATED);
            merge(anywhere, variable, text, "a parameter of " + origin, ELSEWHERE);
        });
    }

    private void merge(
            Map<String, Optional<VariableValue>> into, String name, String text, String origin, double confidence) {
        Optional<VariableValue> value =
                values.expanded(text).map(known -> VariableValue.inferred(name, known, origin, confidence));
        into.merge(
                name,
                value,
                (one, other) ->
                        one.map(VariableValue::text).equals(other.map(VariableValue::text)) ? one : Optional.empty());
    }

    /** The path from the root, without its ending; of a glob the folder before its first star. */
    private static String key(String folder, String path) {
        int star = path.indexOf('*');
        String whole = folder + (star < 0 ? path : path.substring(0, path.lastIndexOf('/', star) + 1));
        List<String> parts = new ArrayList<>();
        for (String part : whole.split("/")) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        String joined = String.join("/", parts);
        return whole.endsWith("/") ? joined + "/" : bare(joined);
    }

    private static String bare(String path) {
        return path.replaceFirst("\\.(?:py|sql|ipynb)$", "");
    }

    /** Of the variables that a file is handed, by name; none where a variable has several values. */
    Map<String, Optional<VariableValue>> of(String path) {
        String file = bare(path);
        Map<String, Optional<VariableValue>> found = new HashMap<>();
        byPath.forEach((key, parameters) -> {
            if (key.equals(file) || (key.endsWith("/") && file.startsWith(key))) {
                found.putAll(parameters);
            }
        });
        return found;
    }

    /** Of all variables that the bundle hands to anybody. */
    Map<String, Optional<VariableValue>> anywhere() {
        return anywhere;
    }
}
