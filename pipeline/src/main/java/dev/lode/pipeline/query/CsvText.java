package dev.lode.pipeline.query;

import dev.lode.spi.Value;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table as comma-separated values, safe to open in a spreadsheet and to print on a terminal. */
final class CsvText {

    /** What spreadsheets take for a formula, also behind blanks and in full-width form. */
    private static final Pattern FORMULA =
            Pattern.compile("\\s*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20].*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("[\",\\n\\r]|^\\s|\\s$");

    private CsvText() {}

    static String write(Table table) {
        String header = table.columns().stream().map(CsvText::quoted).collect(Collectors.joining(","));
        return table.rows().stream()
                .map(row -> row.stream().map(CsvText::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", header + "\n", table.rows().isEmpty() ? "" : "\n"));
    }

    private static String cell(Optional<Value> cell) {
        String text = ResultFormat.text(cell);
        boolean words = cell.filter(value -> value instanceof Value.Text || value instanceof Value.Many)
                .isPresent();
        return quoted(words && FORMULA.matcher(text).matches() ? "'" + text : text);
    }

    private static String quoted(String text) {
        return QUOTED.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
