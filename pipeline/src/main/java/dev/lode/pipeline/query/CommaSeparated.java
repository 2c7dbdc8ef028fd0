package dev.lode.pipeline.query;

import dev.lode.spi.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table as comma-separated values (RFC 4180, but with line feeds). */
final class CommaSeparated {

    private static final String FORMULA = "=+-@\t\r";

    private CommaSeparated() {}

    static String of(Table table) {
        StringBuilder text = new StringBuilder();
        text.append(table.columns().stream().map(CommaSeparated::quoted).collect(Collectors.joining(",")))
                .append('\n');
        for (List<Optional<Value>> row : table.rows()) {
            text.append(row.stream().map(CommaSeparated::cell).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String cell(Optional<Value> cell) {
        return cell.map(value -> switch (value) {
                    case Value.Text text -> quoted(harmless(text.plain()));
                    case Value.Many many ->
                        quoted(harmless(
                                many.plain().stream().map(Object::toString).collect(Collectors.joining("; "))));
                    default -> value.plain().toString();
                })
                .orElse("");
    }

    /** A spreadsheet computes a text that begins like a formula, unless an apostrophe stands before it. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
