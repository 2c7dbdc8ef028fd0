package dev.lode.pipeline.query;

import dev.lode.spi.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an answer is written for a person or a program. All end with a line feed; none holds a raw control character. */
public enum ResultFormat {
    /** Aligned columns between plain ASCII lines; numbers to the right. */
    TABLE {
        @Override
        public String write(QueryResult result) {
            return AlignedTable.write(result.data());
        }
    },
    /** One document: {@code {"meta":{"query":…,"params":{…},"elapsed_ms":…},"data":[{…},…]}}. */
    JSON {
        @Override
        public String write(QueryResult result) {
            return JsonText.document(result) + "\n";
        }
    },
    /** RFC 4180 with a header and LF; what a spreadsheet would take for a formula begins with an apostrophe. */
    CSV {
        @Override
        public String write(QueryResult result) {
            return CsvText.write(result.data());
        }
    },
    /** One object a row. */
    JSONL {
        @Override
        public String write(QueryResult result) {
            return result.data().rows().stream()
                    .map(row -> JsonText.row(result.data().columns(), row) + "\n")
                    .collect(Collectors.joining());
        }
    };

    public abstract String write(QueryResult result);

    /** The format of that name in any case, if there is one. */
    public static Optional<ResultFormat> named(String name) {
        for (ResultFormat format : values()) {
            if (format.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** A cell as a person reads it; empty where there is no value. */
    static String text(Optional<Value> cell) {
        return cell.map(ResultFormat::text).orElse("");
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text text -> visible(text.plain());
            case Value.Decimal decimal -> number(decimal);
            case Value.Many many -> {
                List<String> elements = new ArrayList<>();
                many.values().forEach(element -> elements.add(text(element)));
                yield String.join(", ", elements);
            }
            default -> value.plain().toString();
        };
    }

    /** Digits without an exponent and without zeros behind them but the first. */
    static String number(Value.Decimal decimal) {
        BigDecimal digits = BigDecimal.valueOf(decimal.plain()).stripTrailingZeros();
        return digits.setScale(Math.max(digits.scale(), 1)).toPlainString();
    }

    /** Text in which characters that steer a terminal or reverse a line are written out: {@code \n}, {@code \u001b}. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> visible.append("\\n");
                case '\r' -> visible.append("\\r");
                case '\t' -> visible.append("\\t");
                default -> {
                    if (steers(c)) {
                        visible.append(String.format(Locale.ROOT, "\\u%04x", c));
                    } else {
                        visible.appendCodePoint(c);
                    }
                }
            }
        });
        return visible.toString();
    }

    /** Control characters, lone surrogates, invisible formatting such as right-to-left overrides, line separators. */
    static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
