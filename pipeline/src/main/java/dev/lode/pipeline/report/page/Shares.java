package dev.lode.pipeline.report.page;

import dev.lode.pipeline.report.text.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a number is shared among people. */
final class Shares {

    private Shares() {}

    /**
     * From rows of thing, person and number: per thing the total, how many people, who has the most ({@code main},
     * {@code main_total}, {@code main_percent}), and {@code carriers}, the fewest people who together have more than
     * half. In the order of things.
     */
    static List<Map<String, Object>> of(Object subject, Arguments arguments) {
        String thing = arguments.text(0, "of");
        String person = arguments.text(1, "by");
        String number = arguments.text(2, "number");
        SortedMap<String, SortedMap<String, Long>> numbers = new TreeMap<>();
        for (Map<String, Object> row : Cells.rows(subject)) {
            numbers.computeIfAbsent(Cells.text(row, thing), key -> new TreeMap<>())
                    .merge(Cells.text(row, person), Cells.number(row, number).longValue(), Long::sum);
        }
        List<Map<String, Object>> shares = new ArrayList<>();
        numbers.forEach((key, people) -> {
            long total = people.values().stream().mapToLong(Long::longValue).sum();
            if (total > 0) {
                shares.add(share(thing, key, total, people));
            }
        });
        return shares;
    }

    private static Map<String, Object> share(String thing, String key, long total, SortedMap<String, Long> people) {
        List<Map.Entry<String, Long>> ranked = people.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        long carriers = 0;
        long carried = 0;
        for (Map.Entry<String, Long> entry : ranked) {
            if (carried * 2 <= total) {
                carried += entry.getValue();
                carriers++;
            }
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(thing, key);
        row.put("total", total);
        row.put("people", (long) ranked.size());
        row.put("carriers", carriers);
        row.put("main", ranked.getFirst().getKey());
        row.put("main_total", ranked.getFirst().getValue());
        row.put(
                "main_percent",
                Figures.percent(BigDecimal.valueOf(ranked.getFirst().getValue()), BigDecimal.valueOf(total)));
        return row;
    }
}
