package dev.lode.miners.structure;

import dev.lode.miners.code.Capture;
import dev.lode.miners.code.CodeFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the imports of a file: one for each name that a statement asks for, or one for a statement that names none. */
final class ImportStatements {

    private static final Pattern FIRST_WORD = Pattern.compile("^\\S+\\s+|\\s*;$");

    private final Targets targets;
    private final CodeFile file;

    ImportStatements(Targets targets, CodeFile file) {
        this.targets = targets;
        this.file = file;
    }

    /** What one match says: the captured texts by what they are. */
    private record Asked(int line, Map<String, String> parts) {

        String name() {
            return parts.containsKey("default") ? "default" : parts.containsKey("all") ? "*" : part("name");
        }

        String part(String name) {
            return parts.getOrDefault(name, "");
        }
    }

    void tell(List<Capture> captures) {
        Map<Integer, List<Capture>> matches = captures.stream()
                .filter(capture -> capture.name().startsWith("import"))
                .collect(Collectors.groupingBy(Capture::match, TreeMap::new, Collectors.toList()));
        Map<Integer, List<Asked>> statements = new TreeMap<>();
        matches.values()
                .forEach(match -> match.stream()
                        .filter(capture -> capture.name().equals("import"))
                        .findFirst()
                        .ifPresent(statement -> statements
                                .computeIfAbsent(statement.start(), _ -> new ArrayList<>())
                                .add(asked(statement, match))));
        statements.values().forEach(this::tellStatement);
    }

    private static Asked asked(Capture statement, List<Capture> match) {
        Map<String, String> parts = new HashMap<>();
        for (Capture capture : match) {
            if (capture != statement) {
                parts.put(
                        capture.name().substring("import.".length()),
                        Matches.plain(capture.node().text()));
            }
        }
        String relative = parts.getOrDefault("relative", "");
        if (!relative.isEmpty()) {
            parts.put("source", relative.startsWith(".") ? relative : "./" + relative);
        }
        parts.computeIfAbsent("source", _ -> rest(statement));
        return new Asked(statement.node().line(), parts);
    }

    private static String rest(Capture statement) {
        return FIRST_WORD
                .matcher(statement.node().text().replaceAll("\\s+", " ").strip())
                .replaceAll("");
    }

    private void tellStatement(List<Asked> asked) {
        List<Asked> named = asked.stream().filter(one -> !one.name().isEmpty()).toList();
        if (named.isEmpty()) {
            tell(Collections.max(
                    asked, Comparator.comparingInt(one -> one.parts().size())));
        }
        named.stream()
                .collect(Collectors.toMap(
                        one -> one.name() + '\0' + one.part("alias"),
                        Function.identity(),
                        (one, same) -> one,
                        TreeMap::new))
                .values()
                .forEach(this::tell);
    }

    private void tell(Asked asked) {
        String source = asked.part("source");
        String name = targets.name(source, asked.name());
        String binds = asked.part("alias").isEmpty() ? asked.part("default") : asked.part("alias");
        if (!name.isEmpty() && name.length() < 1_000) {
            file.imports(
                    asked.line(),
                    name,
                    targets.of(source, asked.name()).orElse(null),
                    null,
                    binds.isEmpty() ? null : binds);
        }
    }
}
