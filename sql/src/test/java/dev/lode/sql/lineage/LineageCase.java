package dev.lode.sql.lineage;

import dev.lode.sql.Dialect;
import dev.lode.sql.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A case in a file: a line with its title, lines with {@code @dialect} and {@code @table}, SQL, two dashes, and a line
 * for each source of each column, each influence and each part that was skipped.
 */
record LineageCase(String title, List<String> options, String sql, String expected) {

    static List<LineageCase> of(Path file) throws IOException {
        List<LineageCase> cases = new ArrayList<>();
        String topic = file.getFileName().toString().replace(".txt", "");
        for (String block : ("\n" + Files.readString(file)).split("\n== ")) {
            if (!block.isBlank()) {
                cases.add(block(topic, block));
            }
        }
        return cases;
    }

    private static LineageCase block(String topic, String block) {
        List<String> options = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        String[] lines = block.split("\n");
        boolean behind = false;
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            if (line.equals("--")) {
                behind = true;
            } else if (behind) {
                expected.append(line).append('\n');
            } else if (line.startsWith("@")) {
                options.add(line);
            } else {
                sql.append(line).append('\n');
            }
        }
        return new LineageCase(topic + ": " + lines[0], options, sql.toString(), expected.toString());
    }

    String written(boolean accept) {
        StringBuilder text = new StringBuilder("== ")
                .append(title.substring(title.indexOf(": ") + 2))
                .append('\n');
        options.forEach(option -> text.append(option).append('\n'));
        return text.append(sql)
                .append("--\n")
                .append(accept ? actual() : expected)
                .toString();
    }

    String actual() {
        Dialect dialect = Dialects.ansi();
        Map<String, List<String>> tables = new HashMap<>();
        for (String option : options) {
            List<String> words = List.of(option.split(" "));
            if (words.getFirst().equals("@dialect")) {
                dialect = Dialects.named(words.get(1)).orElseThrow();
            } else {
                tables.put(words.get(1), words.subList(2, words.size()));
            }
        }
        List<StatementColumns> statements =
                ColumnLineage.read(sql, dialect, table -> Optional.ofNullable(tables.get(table)));
        StringBuilder text = new StringBuilder();
        for (StatementColumns statement : statements) {
            text.append(statement.kind())
                    .append(statement.target().map(target -> " " + target).orElse(""))
                    .append('\n');
            statement.outputs().forEach(output -> text.append(output(output)));
            for (Influence influence : statement.influences()) {
                text.append("  rows <- ")
                        .append(name(influence.table(), influence.column(), influence.reason()))
                        .append(word(influence.role()));
            }
            for (Skipped skipped : statement.skipped()) {
                text.append("  skipped: ")
                        .append(sql, skipped.offset(), skipped.offset() + skipped.length())
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String output(TargetColumn output) {
        StringBuilder text = new StringBuilder();
        for (ColumnSource source : output.sources()) {
            text.append("  ")
                    .append(output.name())
                    .append(" <- ")
                    .append(name(source.table(), source.column(), source.reason()))
                    .append(word(source.transformation()));
        }
        return output.sources().isEmpty() ? "  " + output.name() + " <-\n" : text.toString();
    }

    private static String name(String table, String column, String reason) {
        return table + "." + column + (reason.isEmpty() ? "" : " (" + reason + ")");
    }

    private static String word(Enum<?> word) {
        return " " + word.name().toLowerCase(Locale.ROOT) + "\n";
    }

    @Override
    public String toString() {
        return title;
    }
}
