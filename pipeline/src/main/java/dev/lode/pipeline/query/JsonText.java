package dev.lode.pipeline.query;

import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers as JSON. A cell without a value is {@code null}, so that every row has every column. */
final class JsonText {

    private JsonText() {}

    static String document(QueryResult result) {
        String parameters = result.meta().parameters().entrySet().stream()
                .map(entry -> string(entry.getKey()) + ":" + value(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
        String rows = result.data().rows().stream()
                .map(row -> row(result.data().columns(), row))
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"meta\":{\"query\":" + string(result.meta().query()) + ",\"params\":" + parameters
                + ",\"elapsed_ms\":" + result.meta().elapsedMilliseconds() + "},\"data\":" + rows + "}";
    }

    static String row(List<String> columns, List<Optional<Value>> cells) {
        List<String> members = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            members.add(string(columns.get(i)) + ":"
                    + cells.get(i).map(JsonText::value).orElse("null"));
        }
        return members.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Text text -> string(text.plain());
            case Value.Decimal decimal -> ResultFormat.number(decimal);
            case Value.Many many ->
                many.values().stream().map(JsonText::value).collect(Collectors.joining(",", "[", "]"));
            default -> value.plain().toString();
        };
    }

    private static String string(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(ResultFormat.steers(c) ? escaped(c) : Character.toString(c));
            }
        });
        return json.append('"').toString();
    }

    private static String escaped(int c) {
        return Character.toString(c)
                .chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }
}
