package dev.lode.pipeline.report.page;

import dev.lode.spi.LocalTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Rows that link one thing to another, and the parts of the names of these. */
final class LinkVerbs {

    private LinkVerbs() {}

    static SortedMap<String, Verb> all() {
        SortedMap<String, Verb> verbs = new TreeMap<>();
        verbs.put("ends", LinkVerbs::ends);
        verbs.put("between", LinkVerbs::between);
        verbs.put("folded", LinkVerbs::folded);
        verbs.put("upstream", LinkVerbs::upstream);
        verbs.put("tail", LinkVerbs::tail);
        verbs.put("head", LinkVerbs::head);
        return verbs;
    }

    /** The things that links join, each once: {@code key} and its last part, {@code short}. In the order of keys. */
    private static List<Map<String, Object>> ends(Object subject, Arguments arguments) {
        SortedMap<String, Map<String, Object>> ends = new TreeMap<>();
        for (Map<String, Object> row : Cells.rows(subject)) {
            for (String column : List.of(arguments.text(0, "from"), arguments.text(1, "to"))) {
                String key = Cells.text(row, column);
                ends.put(key, Map.of("key", key, "short", tail(key, "/", 1)));
            }
        }
        return List.copyOf(ends.values());
    }

    /**
     * Links between files as links between the components of these, from rows of {@code path} and {@code component};
     * {@code weight} sums up a number. A link of a file that belongs to none is left out.
     */
    private static List<Map<String, Object>> between(Object subject, Arguments arguments) {
        Map<String, String> components = new HashMap<>();
        arguments
                .rows(0, "files")
                .forEach(row -> components.put(Cells.text(row, "path"), Cells.text(row, "component")));
        List<Map<String, Object>> known = Cells.rows(subject).stream()
                .filter(row -> components.containsKey(Cells.text(row, "source"))
                        && components.containsKey(Cells.text(row, "target")))
                .toList();
        return joined(known, path -> components.getOrDefault(path, path), arguments.text(1, "number"));
    }

    /** Links between things as links between what their names begin with; {@code weight} counts them. */
    private static List<Map<String, Object>> folded(Object subject, Arguments arguments) {
        String separator = arguments.text(0, "separator");
        String otherwise = arguments.text(1, "otherwise");
        return joined(Cells.rows(subject), name -> head(name, separator, otherwise), "");
    }

    private static List<Map<String, Object>> joined(
            List<Map<String, Object>> rows, UnaryOperator<String> whole, String number) {
        SortedMap<String, Map<String, Object>> links = new TreeMap<>();
        for (Map<String, Object> row : rows) {
            String source = whole.apply(Cells.text(row, "source"));
            String target = whole.apply(Cells.text(row, "target"));
            if (!source.equals(target)) {
                links.computeIfAbsent(
                                source + "\u0000" + target,
                                key -> new LinkedHashMap<>(Map.of("source", source, "target", target, "weight", 0L)))
                        .merge(
                                "weight",
                                number.isEmpty()
                                        ? 1L
                                        : Cells.number(row, number).longValue(),
                                (a, b) -> (Long) a + (Long) b);
            }
        }
        return List.copyOf(links.values());
    }

    /** The links over which a thing is reached, whatever their number. */
    private static List<Map<String, Object>> upstream(Object subject, Arguments arguments) {
        List<Map<String, Object>> rows = Cells.rows(subject);
        Map<String, List<Map<String, Object>>> byTarget = new HashMap<>();
        rows.forEach(row -> byTarget.computeIfAbsent(Cells.text(row, "target"), key -> new ArrayList<>())
                .add(row));
        Set<Map<String, Object>> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(arguments.text(0, "of")));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (Map<String, Object> row : byTarget.getOrDefault(open.pop(), List.of())) {
                reached.add(row);
                if (seen.add(Cells.text(row, "source"))) {
                    open.push(Cells.text(row, "source"));
                }
            }
        }
        return rows.stream().filter(reached::contains).toList();
    }

    /**
     * Each row with a column that holds the last parts of another one. Where several end alike, the part in which they
     * differ stands before: {@code main/…/lang/time} and {@code test/…/lang/time}.
     */
    private static List<Map<String, Object>> tail(Object subject, Arguments arguments) {
        String separator = arguments.text(2, "separator", "/");
        int parts = arguments
                .find(3, "parts")
                .map(Cells::number)
                .map(Number::intValue)
                .orElse(1);
        Map<String, Set<String>> alike = new HashMap<>();
        for (Map<String, Object> row : Cells.rows(subject)) {
            String name = Cells.text(row, arguments.text(0, "of"));
            alike.computeIfAbsent(tail(name, separator, parts), key -> new HashSet<>())
                    .add(name);
        }
        return with(
                subject,
                arguments,
                name -> told(name, alike.getOrDefault(tail(name, separator, parts), Set.of()), separator, parts));
    }

    private static String told(String name, Set<String> alike, String separator, int parts) {
        int needed = parts;
        while (sameTail(name, alike, separator, needed)) {
            needed++;
        }
        String longer = tail(name, separator, needed);
        int end = longer.indexOf(separator);
        return needed <= parts + 1 || end < 0
                ? longer
                : longer.substring(0, end) + separator + "…" + separator + tail(name, separator, parts);
    }

    private static boolean sameTail(String name, Set<String> alike, String separator, int parts) {
        String tail = tail(name, separator, parts);
        return alike.stream()
                .anyMatch(other ->
                        !other.equals(name) && tail(other, separator, parts).equals(tail));
    }

    /** Each row with a column that holds all but the last part of another one, or what is said where there is one only. */
    private static List<Map<String, Object>> head(Object subject, Arguments arguments) {
        String separator = arguments.text(2, "separator");
        String otherwise = arguments.text(3, "otherwise");
        return with(subject, arguments, name -> head(name, separator, otherwise));
    }

    private static List<Map<String, Object>> with(Object subject, Arguments arguments, UnaryOperator<String> part) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : Cells.rows(subject)) {
            Map<String, Object> more = new LinkedHashMap<>(row);
            more.put(arguments.text(1, "as"), part.apply(Cells.text(row, arguments.text(0, "of"))));
            rows.add(more);
        }
        return rows;
    }

    /** A table without a schema is told by its repository instead: {@code repository/table}. */
    private static String separator(String name, String separator) {
        return separator.equals(".") && LocalTable.is(name) ? "/" : separator;
    }

    private static String tail(String name, String asked, int parts) {
        String separator = separator(name, asked);
        int from = name.length();
        for (int i = 0; i < parts && from >= 0; i++) {
            from = name.lastIndexOf(separator, from - 1);
        }
        return from < 0 ? name : name.substring(from + separator.length());
    }

    private static String head(String name, String separator, String otherwise) {
        int end = name.lastIndexOf(separator(name, separator));
        return end < 0 ? otherwise : name.substring(0, end);
    }
}
