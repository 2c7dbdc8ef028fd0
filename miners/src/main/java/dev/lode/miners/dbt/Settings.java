package dev.lode.miners.dbt;

import java.util.List;
import java.util.Optional;

/**
 * Renders the small templates that stand in settings: {@code var('x')}, {@code env_var('X', 'default')}. What needs more
 * than the repository says has no value.
 *
 * @param vars the vars of {@code dbt_project.yml}
 */
record Settings(YamlValue vars, String project) {

    Optional<String> render(YamlValue value) {
        return value.text().flatMap(this::render);
    }

    Optional<String> render(String text) {
        if (!text.contains("{")) {
            return Optional.of(text);
        }
        StringBuilder rendered = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
            int close = text.indexOf("}}", open);
            if (close < 0) {
                return Optional.empty();
            }
            Optional<String> value = expression(text.substring(open + 2, close).strip());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            rendered.append(text, at, open).append(value.get());
            at = close + 2;
        }
        rendered.append(text, at, text.length());
        return rendered.indexOf("{%") >= 0 ? Optional.empty() : Optional.of(rendered.toString());
    }

    private Optional<String> expression(String code) {
        List<JinjaCall> calls = CodeScan.calls(code, 0, code.length(), false, new Lines(code));
        if (calls.size() != 1 || calls.getFirst().offset() != 0 || !code.endsWith(")")) {
            return new JinjaArgument("", code).literal();
        }
        JinjaCall call = calls.getFirst();
        List<String> arguments = call.literals();
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> otherwise = arguments.size() > 1 ? Optional.of(arguments.get(1)) : Optional.empty();
        return switch (call.name()) {
            case "var" -> variable(arguments.getFirst()).or(() -> otherwise);
            case "env_var" -> otherwise;
            default -> Optional.empty();
        };
    }

    private Optional<String> variable(String name) {
        return vars.get(project)
                .get(name)
                .text()
                .or(() -> vars.get(name).text())
                .filter(value -> !value.contains("{{"));
    }
}
