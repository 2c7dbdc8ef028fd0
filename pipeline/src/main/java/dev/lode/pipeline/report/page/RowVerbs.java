package dev.lode.pipeline.report.page;

import com.hubspot.jinjava.objects.SafeString;
import dev.lode.pipeline.report.Style;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Rows in, rows out: what a page works out from the answers that it got. */
final class RowVerbs {

    private final Style style;
    private final Supplier<PageRecord> page;
    private final BiPredicate<String, Map<String, Object>> holds;

    /** @param holds whether an expression of the template language holds for a row */
    RowVerbs(Style style, Supplier<PageRecord> page, BiPredicate<String, Map<String, Object>> holds) {
        this.style = style;
        this.page = page;
        this.holds = holds;
    }

    SortedMap<String, Verb> all() {
        SortedMap<String, Verb> verbs = new TreeMap<>();
        verbs.put("top", (subject, arguments) -> top(subject, arguments));
        verbs.put("total", (subject, arguments) -> total(Cells.rows(subject), arguments.text(0, "column")));
        verbs.put("where", this::where);
        verbs.put("most", this::most);
        verbs.put("ordered", this::ordered);
        verbs.put("newest", this::newest);
        verbs.put("beside", this::beside);
        verbs.put("shares", Shares::of);
        verbs.put("sums", this::sums);
        verbs.put("once", this::once);
        verbs.put("renamed", this::renamed);
        verbs.put("equal", this::equal);
        verbs.put("advise", this::advise);
        verbs.put("quarters", Quarters::of);
        verbs.put("csv", this::csv);
        return verbs;
    }

    private List<Map<String, Object>> top(Object subject, Arguments arguments) {
        List<Map<String, Object>> rows = Cells.rows(subject);
        int most = arguments
                .find(0, "rows")
                .map(Cells::number)
                .map(BigDecimal::intValue)
                .orElse(style.rows());
        return rows.subList(0, Math.min(most, rows.size()));
    }

    private static long total(List<Map<String, Object>> rows, String column) {
        return rows.stream()
                .mapToLong(row -> Cells.number(row, column).longValue())
                .sum();
    }

    /** The rows for which an expression holds. */
    private List<Map<String, Object>> where(Object subject, Arguments arguments) {
        String expression = arguments.text(0, "expression");
        return Cells.rows(subject).stream()
                .filter(row -> holds.test(expression, row))
                .toList();
    }

    /** The rows that have a value in a column. */
    private List<Map<String, Object>> equal(Object subject, Arguments arguments) {
        String column = arguments.text(0, "column");
        String value = arguments.text(1, "value");
        return Cells.rows(subject).stream()
                .filter(row -> Cells.text(row, column).equals(value))
                .toList();
    }

    /** The first row of each value of a column. */
    private List<Map<String, Object>> once(Object subject, Arguments arguments) {
        String column = arguments.text(0, "column");
        Set<String> seen = new HashSet<>();
        return Cells.rows(subject).stream()
                .filter(row -> seen.add(Cells.text(row, column)))
                .toList();
    }

    /** Each row with another name for one of its columns. */
    private List<Map<String, Object>> renamed(Object subject, Arguments arguments) {
        List<Map<String, Object>> renamed = new ArrayList<>();
        for (Map<String, Object> row : Cells.rows(subject)) {
            Map<String, Object> more = new LinkedHashMap<>(row);
            more.put(arguments.text(1, "to"), Cells.value(row, arguments.text(0, "from")));
            more.remove(arguments.text(0, "from"));
            renamed.add(more);
        }
        return renamed;
    }

    /** Greatest number first; rows of one number keep their order. */
    private List<Map<String, Object>> most(Object subject, Arguments arguments) {
        String column = arguments.text(0, "column");
        Comparator<Map<String, Object>> byNumber = Comparator.comparing(row -> Cells.number(row, column));
        return Cells.rows(subject).stream().sorted(byNumber.reversed()).toList();
    }

    /** By the texts of columns, for answers that come in no order. */
    private List<Map<String, Object>> ordered(Object subject, Arguments arguments) {
        Comparator<Map<String, Object>> order = Comparator.comparing(row -> arguments.positional().stream()
                .map(column -> Cells.text(row, String.valueOf(column)))
                .collect(Collectors.joining("\u0000")));
        return Cells.rows(subject).stream().sorted(order).toList();
    }

    /** Latest time first; rows of one time keep their order. */
    private List<Map<String, Object>> newest(Object subject, Arguments arguments) {
        String column = arguments.text(0, "column");
        Comparator<Map<String, Object>> byTime = Comparator.comparing(row -> Cells.text(row, column));
        return Cells.rows(subject).stream().sorted(byTime.reversed()).toList();
    }

    /**
     * Each row with the columns of the other rows' first one that agrees in a column. {@code otherwise} says the
     * columns of a row that has none.
     */
    private List<Map<String, Object>> beside(Object subject, Arguments arguments) {
        String column = arguments.text(1, "by");
        Map<String, Map<String, Object>> others = new HashMap<>();
        arguments.rows(0, "rows").forEach(row -> others.putIfAbsent(Cells.text(row, column), row));
        Map<String, Object> otherwise = Cells.rows(
                        List.of(arguments.find(2, "otherwise").orElse(Map.of())))
                .getFirst();
        List<Map<String, Object>> joined = new ArrayList<>();
        for (Map<String, Object> row : Cells.rows(subject)) {
            Map<String, Object> both = new LinkedHashMap<>(others.getOrDefault(Cells.text(row, column), otherwise));
            both.putAll(row);
            joined.add(both);
        }
        return joined;
    }

    /** Per thing the sum of a number and how many rows ({@code rows}) it has. In the order of things. */
    private List<Map<String, Object>> sums(Object subject, Arguments arguments) {
        String thing = arguments.text(0, "of");
        String number = arguments.text(1, "number");
        SortedMap<String, Map<String, Object>> sums = new TreeMap<>();
        for (Map<String, Object> row : Cells.rows(subject)) {
            Map<String, Object> sum = sums.computeIfAbsent(
                    Cells.text(row, thing), key -> new LinkedHashMap<>(Map.of(thing, key, number, 0L, "rows", 0L)));
            sum.merge(number, Cells.number(row, number).longValue(), (a, b) -> (Long) a + (Long) b);
            sum.merge("rows", 1L, (a, b) -> (Long) a + (Long) b);
        }
        return List.copyOf(sums.values());
    }

    /** Each row with {@code rule}, {@code advice} and {@code paint} of the first rule of a list that holds for it. */
    private List<Map<String, Object>> advise(Object subject, Arguments arguments) {
        List<Style.Rule> rules = style.rules().getOrDefault(arguments.text(0, "rules"), List.of());
        List<Map<String, Object>> advised = new ArrayList<>();
        for (Map<String, Object> row : Cells.rows(subject)) {
            Map<String, Object> more = new LinkedHashMap<>(row);
            Style.Rule first = rules.stream()
                    .filter(rule -> holds.test(rule.when(), row))
                    .findFirst()
                    .orElse(new Style.Rule("", "", "", ""));
            more.put("rule", first.id());
            more.put("advice", first.say());
            more.put("paint", first.paint());
            advised.add(more);
        }
        return advised;
    }

    /** All rows in a file beside the page; gives the link to it. */
    private SafeString csv(Object subject, Arguments arguments) {
        String name = arguments.text(0, "name");
        if (!name.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("a CSV file is named with a-z, 0-9 and -, not " + name);
        }
        page.get().addTable(name, CommaSeparated.of(arguments.texts(1, "columns"), Cells.rows(subject)));
        return new SafeString("[CSV](data/" + name + ".csv)");
    }
}
