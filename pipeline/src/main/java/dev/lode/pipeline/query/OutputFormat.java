package dev.lode.pipeline.query;

import dev.lode.pipeline.staging.JsonDocument;
import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an answer is written for a person or a program. */
public enum OutputFormat {
    /** Columns side by side, control characters made visible. */
    TABLE {
        @Override
        public String render(Table table) {
            return AlignedText.of(table);
        }
    },
    /** One document: {@code {"data": [{column: value}]}}, with {@code meta} before it for a query. */
    JSON {
        @Override
        public String render(Table table) {
            return JsonDocument.of(Map.of("data", rows(table)));
        }

        @Override
        public String render(QueryResult result) {
            Map<String, Object> meta = new LinkedHashMap<>();
            meta.put("query", result.meta().query());
            Map<String, Object> parameters = new LinkedHashMap<>();
            result.meta().parameters().forEach((name, value) -> parameters.put(name, value.plain()));
            meta.put("params", parameters);
            meta.put("elapsed_ms", result.meta().elapsedMilliseconds());
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("meta", meta);
            document.put("data", rows(result.data()));
            return JsonDocument.of(document);
        }
    },
    /** Comma-separated values, RFC 4180 with line feeds; cells that a spreadsheet would compute get an apostrophe. */
    CSV {
        @Override
        public String render(Table table) {
            return CommaSeparated.of(table);
        }
    },
    /** One JSON object a line. */
    JSONL {
        @Override
        public String render(Table table) {
            StringBuilder lines = new StringBuilder();
            rows(table).forEach(row -> lines.append(JsonDocument.line(row)).append('\n'));
            return lines.toString();
        }
    };

    public abstract String render(Table table);

    /** With what was asked, in the formats that have a place for it. */
    public String render(QueryResult result) {
        return render(result.data());
    }

    /** By its name in lower case. */
    public static Optional<OutputFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(name.toUpperCase(java.util.Locale.ROOT)))
                .findFirst();
    }

    private static List<Map<String, Object>> rows(Table table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<Optional<Value>> cells : table.rows()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(table.columns().get(i), cells.get(i).map(Value::plain));
            }
            rows.add(row);
        }
        return rows;
    }
}
