package dev.lode.pipeline.query;

import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table in columns of equal width, numbers to the right. */
final class AlignedText {

    private static final String GAP = "  ";
    private static final int WIDEST = 100;

    private AlignedText() {}

    static String of(Table table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns());
        table.rows()
                .forEach(row -> lines.add(row.stream().map(AlignedText::text).toList()));
        int[] widths = new int[table.columns().size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, length(line.get(i))));
            }
        });
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < lines.size(); row++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String padding =
                        " ".repeat(Math.max(0, widths[i] - length(lines.get(row).get(i))));
                boolean right = row > 0
                        && table.rows()
                                .get(row - 1)
                                .get(i)
                                .filter(AlignedText::number)
                                .isPresent();
                line.append(i == 0 ? "" : GAP)
                        .append(right ? padding : "")
                        .append(lines.get(row).get(i))
                        .append(right ? "" : padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static boolean number(Value value) {
        return value instanceof Value.Whole || value instanceof Value.Decimal;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String text(Optional<Value> cell) {
        return cell.map(value -> printable(value.plain().toString())).orElse("");
    }

    private static String printable(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029) {
                safe.append("\\u%04x".formatted(c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
