package dev.lode.pipeline.report.page;

import dev.lode.pipeline.query.Table;
import dev.lode.spi.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Between tables and what templates see: rows are maps of text, numbers, truth values and lists of these. A cell
 * without a value is empty text, so that it is false in a condition.
 */
public final class Cells {

    private Cells() {}

    public static List<Map<String, Object>> of(Table table) {
        List<Map<String, Object>> rows = new ArrayList<>(table.rows().size());
        table.rows().forEach(cells -> {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < table.columns().size(); i++) {
                row.put(table.columns().get(i), cells.get(i).map(Value::plain).orElse(""));
            }
            rows.add(Collections.unmodifiableMap(row));
        });
        return Collections.unmodifiableList(rows);
    }

    /** The rows that a template hands to a filter. */
    static List<Map<String, Object>> rows(Object subject) {
        if (!(subject instanceof List<?> list)) {
            throw new IllegalArgumentException("the filter takes rows, not " + subject);
        }
        List<Map<String, Object>> rows = new ArrayList<>(list.size());
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException("the filter takes rows, not a list of " + item);
            }
            Map<String, Object> row = new LinkedHashMap<>();
            map.forEach((name, value) -> row.put(String.valueOf(name), value == null ? "" : value));
            rows.add(row);
        }
        return rows;
    }

    static List<String> texts(Object subject) {
        if (!(subject instanceof List<?> list)) {
            throw new IllegalArgumentException("not a list: " + subject);
        }
        return list.stream().map(String::valueOf).toList();
    }

    static Object value(Map<String, Object> row, String column) {
        Object value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("no column " + column + " in " + row.keySet());
        }
        return value;
    }

    static String text(Map<String, Object> row, String column) {
        return value(row, column).toString();
    }

    static BigDecimal number(Map<String, Object> row, String column) {
        return number(value(row, column));
    }

    /** A number; empty text counts as nothing. */
    static BigDecimal number(Object value) {
        if (value instanceof String text && text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (value instanceof Number) {
            return new BigDecimal(value.toString());
        }
        throw new IllegalArgumentException("not a number: " + value);
    }
}
