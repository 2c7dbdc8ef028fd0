package dev.lode.pipeline.report.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Quarters in a row, as charts of the pace show them. */
final class Quarters {

    private Quarters() {}

    /**
     * From rows of {@code quarter} (2026-Q1) and numbers: the last eight complete quarters before a time, without those
     * before the first row. The numbers of one quarter are added up; a quarter without a row has zeros.
     */
    static List<Map<String, Object>> of(Object subject, Arguments arguments) {
        String end = arguments.text(0, "end");
        SortedMap<YearMonth, Map<String, Object>> byQuarter = new TreeMap<>();
        for (Map<String, Object> row : Cells.rows(subject)) {
            add(byQuarter.computeIfAbsent(firstMonth(Cells.text(row, "quarter")), at -> zeros(at, arguments)), row);
        }
        if (end.length() < 7 || byQuarter.isEmpty()) {
            return List.of();
        }
        YearMonth ending = YearMonth.parse(end.substring(0, 7));
        YearMonth last = ending.minusMonths((ending.getMonthValue() - 1) % 3 + 3);
        List<Map<String, Object>> quarters = new ArrayList<>();
        for (YearMonth at = last.minusMonths(21); !at.isAfter(last); at = at.plusMonths(3)) {
            if (!at.isBefore(byQuarter.firstKey())) {
                quarters.add(byQuarter.getOrDefault(at, zeros(at, arguments)));
            }
        }
        return quarters;
    }

    private static YearMonth firstMonth(String quarter) {
        return YearMonth.of(Integer.parseInt(quarter.substring(0, 4)), 3 * Integer.parseInt(quarter.substring(6)) - 2);
    }

    private static Map<String, Object> zeros(YearMonth at, Arguments arguments) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("quarter", at.toString().substring(2, 5) + "Q" + (at.getMonthValue() + 2) / 3);
        arguments.positional().stream().skip(1).forEach(column -> row.put(String.valueOf(column), 0L));
        return row;
    }

    private static void add(Map<String, Object> sums, Map<String, Object> row) {
        sums.replaceAll((column, sum) ->
                sum instanceof Long known ? known + Cells.number(row, column).longValue() : sum);
    }
}
