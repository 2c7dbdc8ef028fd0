package dev.lode.sql;

import dev.lode.sql.syntax.Statement;
import dev.lode.sql.syntax.Structure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A text of SQL statements, read with the tables of each. Takes any text, never fails, takes linear time and space. */
public final class SqlScript {

    private final String text;
    private final Dialect dialect;
    private final int[] lineStarts;

    private SqlScript(String text, Dialect dialect) {
        this.text = text;
        this.dialect = dialect;
        this.lineStarts = lineStarts(text);
    }

    public static List<SqlStatement> read(String text, Dialect dialect) {
        SqlScript script = new SqlScript(text, dialect);
        List<SqlStatement> statements = new ArrayList<>();
        for (List<Token> tokens : Splitter.split(text, dialect)) {
            statements.add(script.statement(tokens));
        }
        return statements;
    }

    /** True when a query of the text names a table with its schema; quick, for there is no parse. */
    public static boolean namesTables(String text, Dialect dialect) {
        for (List<Token> tokens : Splitter.split(text, dialect)) {
            Head head = HeadReader.read(tokens);
            if (TableScan.of(head.query(), head.start()).reads.keySet().stream()
                    .anyMatch(name -> name.indexOf('.') > 0)) {
                return true;
            }
        }
        return false;
    }

    private SqlStatement statement(List<Token> tokens) {
        Head head = HeadReader.read(tokens);
        TableScan scan = TableScan.of(head.query(), head.start());
        QueryParser.Outcome outcome = head.grammar() && !head.query().isEmpty()
                ? parse(head.query(), scan.queryNames)
                : new QueryParser.Outcome(Set.of(), head.query().isEmpty() ? "" : wholly(tokens, scan));
        int skipped = skipped(tokens, head, outcome);
        List<String> dynamic = new ArrayList<>(scan.dynamic);
        Map<String, TableUse> writes = targets(head, scan, dynamic);
        scan.writes.forEach((name, offset) -> writes.putIfAbsent(name, use(name, offset, outcome.parsed())));
        Map<String, TableUse> reads =
                reads(head, scan, outcome, dynamic, line(tokens.getFirst().start()));
        int start = tokens.getFirst().start();
        return new SqlStatement(
                line(start),
                head.kind(),
                parser(head, outcome, skipped),
                text.substring(start, tokens.getLast().end()),
                start,
                tokens.size(),
                skipped,
                List.copyOf(reads.values()),
                List.copyOf(writes.values()),
                dynamic,
                outcome.trouble(),
                ScriptBody.of(tokens, text).isEmpty()
                        && tokens.stream().anyMatch(token -> token.kind() == Token.Kind.BODY));
    }

    /** How many tokens no reader covers. */
    private int skipped(List<Token> tokens, Head head, QueryParser.Outcome outcome) {
        if (outcome.parsed()) {
            return 0;
        }
        if (!Brackets.balanced(tokens)) {
            return tokens.size();
        }
        Structure whole = Structure.read(text, tokens, dialect);
        if (tells(whole)) {
            return gaps(whole);
        }
        Structure query = head.grammar() ? Structure.read(text, head.query(), dialect) : whole;
        return tells(query) ? gaps(query) : tokens.size();
    }

    private static boolean tells(Structure structure) {
        return structure.statements().stream().noneMatch(Statement.Other.class::isInstance);
    }

    private static int gaps(Structure structure) {
        return structure.skipped().stream().mapToInt(Structure.Gap::tokens).sum();
    }

    private static String parser(Head head, QueryParser.Outcome outcome, int skipped) {
        if (head.query().isEmpty()) {
            return "head";
        }
        return outcome.parsed() ? "jsqlparser" : skipped == 0 ? "structure" : "scan";
    }

    private QueryParser.Outcome parse(List<Token> tokens, Set<String> queryNames) {
        return QueryParser.parse(Normalizer.normalize(text, tokens, queryNames), tokens.size(), Brackets.depth(tokens));
    }

    /** Statements whose head is no query are parsed whole, to know that nothing in them was overlooked. */
    private String wholly(List<Token> tokens, TableScan scan) {
        return parse(tokens, scan.queryNames).trouble();
    }

    private Map<String, TableUse> targets(Head head, TableScan scan, List<String> dynamic) {
        Map<String, TableUse> writes = new TreeMap<>();
        for (DottedName target : head.writes()) {
            if (target.made()) {
                dynamic.add(target.text());
            } else if (target.parts() > 0 && !target.place()) {
                String name =
                        target.parts() == 1 ? scan.aliases.getOrDefault(target.text(), target.text()) : target.text();
                writes.putIfAbsent(name, use(name, target.offset(), true));
            }
        }
        return writes;
    }

    private Map<String, TableUse> reads(
            Head head, TableScan scan, QueryParser.Outcome outcome, List<String> dynamic, int line) {
        Map<String, TableUse> reads = new TreeMap<>();
        for (DottedName name : head.reads()) {
            if (name.made()) {
                dynamic.add(name.text());
            } else if (name.parts() > 0 && !name.place()) {
                reads.put(name.text(), use(name.text(), name.offset(), true));
            }
        }
        boolean parsed = outcome.parsed();
        scan.reads.forEach((name, offset) -> reads.putIfAbsent(name, use(name, offset, parsed)));
        for (String stated : outcome.tables()) {
            String name = stated.startsWith("live.") ? stated.substring(5) : stated;
            boolean table = name.indexOf(NormalText.PLACEHOLDER) < 0
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
