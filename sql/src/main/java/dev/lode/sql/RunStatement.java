package dev.lode.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells of a statement that runs SQL in a string what that SQL does. It stands at the place of the statement. */
final class RunStatement {

    private static final List<String> SUREST_FIRST = List.of("head", "jsqlparser", "structure", "scan");

    private final RunString string;
    private final Dialect dialect;
    private final String kind;
    private final int line;
    private final Map<String, TableUse> reads = new TreeMap<>();
    private final Map<String, TableUse> writes = new TreeMap<>();
    private final List<String> dynamic = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<Unread> skipped = new ArrayList<>();
    private String parser = SUREST_FIRST.getFirst();
    private String trouble = "";

    /**
     * @param kind of the statement
     * @param line of the statement
     */
    RunStatement(RunString string, Dialect dialect, String kind, int line) {
        this.string = string;
        this.dialect = dialect;
        this.kind = kind;
        this.line = line;
    }

    /** The statement with its text and tokens. */
    SqlStatement read(String sql, int offset, int tokens) {
        SqlScript.read(string.text(), dialect).forEach(this::add);
        return new SqlStatement(
                line,
                kind,
                parser,
                sql,
                offset,
                tokens,
                List.of(),
                skipped(),
                List.copyOf(reads.values()),
                List.copyOf(writes.values()),
                dynamic,
                files,
                trouble,
                false,
                string.made());
    }

    /** The string is one token; of its text from the first run that was not read to the last. */
    private List<Unread> skipped() {
        if (skipped.isEmpty()) {
            return List.of();
        }
        int start = string.place(skipped.getFirst().offset());
        int end = string.place(skipped.getLast().end() - 1) + 1;
        return List.of(new Unread(start, end - start, 1, skipped.getFirst().reason()));
    }

    private void add(SqlStatement inner) {
        inner.reads().forEach(use -> reads.putIfAbsent(use.name(), new TableUse(use.name(), line, false)));
        inner.writes().forEach(use -> writes.putIfAbsent(use.name(), new TableUse(use.name(), line, false)));
        dynamic.addAll(inner.dynamic());
        files.addAll(inner.files());
        skipped.addAll(inner.skipped());
        if (SUREST_FIRST.indexOf(inner.parser()) > SUREST_FIRST.indexOf(parser)) {
            parser = inner.parser();
            trouble = inner.trouble();
        }
    }
}
