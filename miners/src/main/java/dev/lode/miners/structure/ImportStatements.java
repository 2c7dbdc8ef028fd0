package dev.lode.miners.structure;

import dev.lode.miners.code.Capture;
import dev.lode.miners.code.CodeFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tells the imports of a file: one for each name that a statement asks for, or one for a statement that names none. */
final class ImportStatements {

    private static final String PART = "import.";
    private static final int LONGEST_NAME = 1_000;
    private static final Pattern FIRST_WORD = Pattern.compile("^\\S+\\s+|\\s*;$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Targets targets;
    private final CodeFile file;

    ImportStatements(Targets targets, CodeFile file) {
        this.targets = targets;
        this.file = file;
    }

    /** A statement, and what its matches say: the captured texts by what they are. */
    private record Statement(Capture capture, Map<Integer, Map<String, String>> matches) {

        String source() {
            return matches.values().stream()
                    .map(Statement::source)
                    .filter(source -> !source.isEmpty())
                    .findFirst()
                    .orElseGet(() -> FIRST_WORD
                            .matcher(BLANKS.matcher(capture.node().text())
                                    .replaceAll(" ")
                                    .strip())
                            .replaceAll(""));
        }

        private static String source(Map<String, String> parts) {
            String relative = parts.getOrDefault("relative", "");
            return relative.isEmpty()
                    ? parts.getOrDefault("source", "")
                    : relative.startsWith(".") ? relative : "./" + relative;
        }
    }

    /** A name that a statement asks for, or none, and what it is bound to. */
    private record Asked(String name, String binds) {

        static Asked of(Map<String, String> parts) {
            String bound = parts.getOrDefault("default", "");
            String name =
                    !bound.isEmpty() ? "default" : parts.containsKey("all") ? "*" : parts.getOrDefault("name", "");
            return new Asked(
                    name, parts.getOrDefault("alias", bound.isEmpty() ? parts.getOrDefault("binds", "") : bound));
        }
    }

    /** @param captures outer ones first */
    void tell(List<Capture> captures) {
        Deque<Statement> open = new ArrayDeque<>();
        Map<Integer, Statement> statements = new LinkedHashMap<>();
        for (Capture capture : captures) {
            while (!open.isEmpty() && open.element().capture().end() <= capture.start()) {
                open.pop();
            }
            if (capture.name().equals("import")) {
                open.push(statements.computeIfAbsent(capture.start(), _ -> new Statement(capture, new TreeMap<>())));
            } else if (capture.name().startsWith(PART) && !open.isEmpty()) {
                open.element()
                        .matches()
                        .computeIfAbsent(capture.match(), _ -> new HashMap<>())
                        .put(
                                capture.name().substring(PART.length()),
                                Matches.plain(capture.node().text()));
            }
        }
        statements.values().forEach(this::tell);
    }

    private void tell(Statement statement) {
        String source = statement.source();
        List<Asked> all = new ArrayList<>(
                statement.matches().values().stream().map(Asked::of).distinct().toList());
        List<Asked> named =
                all.stream().filter(asked -> !asked.name().isEmpty()).toList();
        if (named.isEmpty()) {
            all.add(new Asked("", ""));
            named = List.of(Collections.max(all, Comparator.comparing(Asked::binds)));
        }
        named.forEach(asked -> tell(statement.capture().node().line(), source, asked));
    }

    private void tell(int line, String source, Asked asked) {
        String name = targets.name(source, asked.name());
        if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
            file.imports(
                    line,
                    name,
                    targets.of(source, asked.name()).orElse(null),
                    null,
                    asked.binds().isEmpty() ? null : asked.binds());
        }
    }
}
