package dev.lode.pipeline.query;

import dev.lode.spi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A table as text with aligned columns. Widths are counted in code points. */
final class AlignedTable {

    private static final int WIDEST = 120;

    private AlignedTable() {}

    static String write(Table table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns());
        table.rows()
                .forEach(row -> lines.add(
                        row.stream().map(cell -> cut(ResultFormat.text(cell))).toList()));
        int[] widths = IntStream.range(0, table.columns().size())
                .map(column -> lines.stream()
                        .mapToInt(line -> width(line.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        boolean[] right = new boolean[widths.length];
        for (int column = 0; column < widths.length; column++) {
            right[column] = numeric(table, column);
        }
        StringBuilder text = new StringBuilder();
        line(text, lines.getFirst(), widths, right);
        text.append(String.join("  ", IntStream.of(widths).mapToObj("-"::repeat).toList()))
                .append('\n');
        lines.stream().skip(1).forEach(cells -> line(text, cells, widths, right));
        long rows = table.rows().size();
        return text.append('(')
                .append(rows)
                .append(rows == 1 ? " row)\n" : " rows)\n")
                .toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths, boolean[] right) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String blanks = " ".repeat(widths[column] - width(cell));
            line.append(column == 0 ? "" : "  ").append(right[column] ? blanks + cell : cell + blanks);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static boolean numeric(Table table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .flatMap(Optional::stream)
                .allMatch(value -> value instanceof Value.Whole || value instanceof Value.Decimal);
    }

    private static String cut(String text) {
        return width(text) <= WIDEST ? text : text.substring(0, text.offsetByCodePoints(0, WIDEST - 3)) + "...";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
