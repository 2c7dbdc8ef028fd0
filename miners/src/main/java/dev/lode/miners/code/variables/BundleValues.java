package dev.lode.miners.code.variables;

import dev.lode.miners.code.YamlValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that the variables of a bundle have where it is deployed to its default target, or to any where all give
 * the same.
 */
final class BundleValues {

    private static final double STATED = 0.7;

    /** Where the target names it after who deploys, the bundle's own default stands for what others see. */
    private static final double OWN_DEFAULT = 0.6;

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]*)}");

    private static final int DEEPEST = 5;

    private final Map<String, YamlValue> variables = new HashMap<>();
    private final Map<String, YamlValue> targets = new HashMap<>();
    private final Optional<String> target;
    private final String name;

    /** @param files those that make up the bundle */
    BundleValues(Collection<YamlValue> files) {
        for (YamlValue file : files) {
            file.get("variables").entries().forEach(variables::putIfAbsent);
            file.get("targets").entries().forEach(targets::putIfAbsent);
        }
        this.name = files.stream()
                .flatMap(file -> file.get("bundle").text("name").stream())
                .findFirst()
                .orElse("");
        this.target = targets.size() == 1
                ? targets.keySet().stream().findFirst()
                : targets.entrySet().stream()
                        .filter(entry -> entry.getValue().text("default").equals(Optional.of("true")))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .findFirst();
    }

    /** By name; none where it has several. */
    Map<String, Optional<VariableValue>> all() {
        Set<String> names = new HashSet<>(variables.keySet());
        targets.values()
                .forEach(node -> names.addAll(node.get("variables").entries().keySet()));
        Map<String, Optional<VariableValue>> values = new HashMap<>();
        names.forEach(variable -> values.put(variable, value(variable, 0)));
        return values;
    }

    private Optional<VariableValue> value(String variable, int depth) {
        Optional<String> own = variables.containsKey(variable)
                ? variables
                        .getOrDefault(variable, YamlValue.NONE)
                        .text("default")
                        .flatMap(text -> expanded(text, depth))
                : Optional.empty();
        if (target.isEmpty() && !targets.isEmpty()) {
            return common(variable, own, depth).map(text -> of(variable, text, "all targets", STATED));
        }
        Optional<String> written = target.flatMap(chosen -> override(variable, chosen));
        if (written.isEmpty()) {
            return own.map(text -> of(variable, text, "the default", STATED));
        }
        return written.flatMap(text -> expanded(text, depth))
                .map(text -> of(variable, text, "target " + target.orElse(""), STATED))
                .or(() -> own.map(text -> of(variable, text, "the default", OWN_DEFAULT)));
    }

    private static VariableValue of(String variable, String text, String who, double confidence) {
        return VariableValue.inferred(variable, text, who + " of databricks.yml", confidence);
    }

    private Optional<String> common(String variable, Optional<String> own, int depth) {
        Set<String> texts = new HashSet<>();
        for (String each : targets.keySet()) {
            Optional<String> text = override(variable, each)
                    .map(written -> expanded(written, depth))
                    .orElse(own);
            texts.add(text.orElse(""));
        }
        return texts.size() == 1 && !texts.contains("") ? texts.stream().findFirst() : Optional.empty();
    }

    private Optional<String> override(String variable, String of) {
        YamlValue node =
                targets.getOrDefault(of, YamlValue.NONE).get("variables").get(variable);
        return node.text().or(() -> node.text("default"));
    }

    /** A text of the bundle with the values of what it refers to; nothing where one of them has none. */
    Optional<String> expanded(String text) {
        return expanded(text, 0);
    }

    private Optional<String> expanded(String text, int depth) {
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder expanded = new StringBuilder();
        while (reference.find()) {
            Optional<String> value = depth > DEEPEST ? Optional.empty() : referred(reference.group(1), depth + 1);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            reference.appendReplacement(expanded, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(reference.appendTail(expanded).toString()).filter(VariableValue::plain);
    }

    private Optional<String> referred(String reference, int depth) {
        if (reference.startsWith("var.")) {
            return value(reference.substring("var.".length()), depth).map(VariableValue::text);
        }
        return List.of("bundle.target", "bundle.environment").contains(reference)
                ? target
                : reference.equals("bundle.name") ? Optional.of(name) : Optional.empty();
    }
}
