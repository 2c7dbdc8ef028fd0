package dev.lode.pipeline.report.page;

import dev.lode.pipeline.report.text.CleanText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows as CSV that a spreadsheet does not take for formulas. Lines end in a line feed. */
final class CommaSeparated {

    private CommaSeparated() {}

    static String of(List<String> columns, List<Map<String, Object>> rows) {
        StringBuilder csv = new StringBuilder(String.join(",", columns)).append("\n");
        for (Map<String, Object> row : rows) {
            csv.append(columns.stream().map(column -> cell(row, column)).collect(Collectors.joining(",")));
            csv.append("\n");
        }
        return csv.toString();
    }

    private static String cell(Map<String, Object> row, String column) {
        Object value = row.get(column);
        if (value instanceof Number) {
            return new BigDecimal(value.toString()).toPlainString();
        }
        Object plain = value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
                : value == null ? "" : value;
        return quoted(CleanText.of(plain.toString(), Integer.MAX_VALUE));
    }

    private static String quoted(String text) {
        String harmless = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quote = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == ';');
        return quote ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
