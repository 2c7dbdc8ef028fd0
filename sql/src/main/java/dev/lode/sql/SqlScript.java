package dev.lode.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A text of SQL statements, read with the tables of each. Takes any text, never fails, takes linear time and space. */
public final class SqlScript {

    /** Those that can change a table through a query that WITH names. */
    private static final Set<String> CHANGES = Set.of("merge", "update", "delete");

    private final String text;
    private final Dialect dialect;
    private final int[] lineStarts;
    private int bodyEnd;

    private SqlScript(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
        this.lineStarts = lineStarts(text);
    }

    public static List<SqlStatement> read(String text, Dialect dialect) {
        SqlScript script = new SqlScript(text, dialect);
        List<SqlStatement> statements = new ArrayList<>();
        for (List<Token> tokens : Splitter.split(text, dialect)) {
            statements.add(RunString.of(tokens, dialect)
                    .map(string -> script.running(string, tokens))
                    .orElseGet(() -> script.statement(tokens)));
        }
        return statements;
    }

    /** True when a query of the text names a table with its schema; quick, for there is no parse. */
    public static boolean namesTables(String text, Dialect dialect) {
        for (List<Token> tokens : Splitter.split(text, dialect)) {
            Head head = HeadReader.read(tokens);
            if (TableScan.of(head.query(), head.start(), true).reads.keySet().stream()
                    .anyMatch(name -> name.indexOf('.') > 0)) {
                return true;
            }
        }
        return false;
    }

    private SqlStatement statement(List<Token> tokens) {
        Head head = HeadReader.read(tokens);
        boolean intoVariables = inBody(tokens) || !dialect.selectIntoTable();
        TableScan scan = TableScan.of(head.query(), head.start(), intoVariables);
        StatementReading reading = StatementReading.of(text, dialect, tokens, head, scan);
        List<String> dynamic = new ArrayList<>(scan.dynamic);
        List<DottedName> targets = new ArrayList<>(head.writes());
        OutputTarget.of(tokens).ifPresent(targets::add);
        List<Token> named = CHANGES.contains(head.kind()) ? head.query() : List.of();
        Map<String, TableUse> writes = targets(targets, named, scan, dynamic);
        scan.writes.forEach((name, offset) -> writes.putIfAbsent(name, use(name, offset, reading.certain(name))));
        Map<String, TableUse> reads =
                reads(head, scan, reading, dynamic, line(tokens.getFirst().start()));
        int start = tokens.getFirst().start();
        return new SqlStatement(
                line(start),
                head.kind(),
                reading.parser(),
                text.substring(start, tokens.getLast().end()),
                start,
                tokens.size(),
                reading.setAside(),
                reading.skipped(),
                List.copyOf(reads.values()),
                List.copyOf(writes.values()),
                dynamic,
                FilePlaces.of(tokens, dialect.stages()),
                reading.trouble(),
                ScriptBody.of(tokens, text).isEmpty() && holdsBody(tokens),
                "");
    }

    private SqlStatement running(RunString string, List<Token> tokens) {
        int start = tokens.getFirst().start();
        String sql = text.substring(start, tokens.getLast().end());
        String kind = tokens.getFirst().is("CREATE") ? HeadReader.read(tokens).kind() : "execute";
        return new RunStatement(string, dialect, kind, line(start)).read(sql, start, tokens.size());
    }

    private static boolean holdsBody(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.kind() == Token.Kind.BODY);
    }

    /** True for a statement that stands between the dollar quotes of one before. */
    private boolean inBody(List<Token> tokens) {
        int start = tokens.getFirst().start();
        if (holdsBody(tokens)) {
            bodyEnd = Math.max(bodyEnd, tokens.getLast().end());
        }
        return start < bodyEnd && !holdsBody(tokens);
    }

    private Map<String, TableUse> targets(
            List<DottedName> targets, List<Token> named, TableScan scan, List<String> dynamic) {
        Map<String, TableUse> writes = new TreeMap<>();
        for (DottedName target : targets) {
            if (target.made()) {
                dynamic.add(target.text());
            } else if (target.parts() > 0 && !target.place()) {
                String name =
                        target.parts() == 1 ? scan.aliases.getOrDefault(target.text(), target.text()) : target.text();
                DottedName table = CommonTableHead.table(named, name);
                if (table.made()) {
                    dynamic.add(table.text());
                } else {
                    String written = table.parts() == 0 ? name : table.text();
                    writes.putIfAbsent(written, use(written, target.offset(), true));
                }
            }
        }
        return writes;
    }

    private Map<String, TableUse> reads(
            Head head, TableScan scan, StatementReading reading, List<String> dynamic, int line) {
        Map<String, TableUse> reads = new TreeMap<>();
        for (DottedName name : head.reads()) {
            if (name.made()) {
                dynamic.add(name.text());
            } else if (name.parts() > 0 && !name.place()) {
                reads.put(name.text(), use(name.text(), name.offset(), true));
            }
        }
        scan.reads.forEach((name, offset) -> reads.putIfAbsent(name, use(name, offset, reading.certain(name))));
        for (String stated : reading.parsed()) {
            String name = stated.startsWith("live.") ? stated.substring(5) : stated;
            boolean table = name.indexOf(NormalText.PLACEHOLDER) < 0
                    && !Token.made(name)
                    && name.indexOf('\'') < 0
                    && !scan.excluded.contains(name)
                    && !scan.writes.containsKey(name);
            if (table && !reads.containsKey(name)) {
                reads.put(name, new TableUse(name, line, true));
            }
        }
        return reads;
    }

    private TableUse use(String name, int offset, boolean certain) {
        return new TableUse(name, line(offset), certain);
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static int[] lineStarts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
