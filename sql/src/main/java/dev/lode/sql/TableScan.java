package dev.lode.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the tables of a query in its tokens: what stands after FROM and JOIN, and between the commas that follow.
 * Knows common table expressions and their scopes, aliases, table functions and unnested columns; needs no grammar,
 * so no unknown syntax stops it. Takes time linear in the tokens.
 */
final class TableScan {

    /** Tables read, each with the offset of its first mention. */
    final Map<String, Integer> reads = new TreeMap<>();

    /** Tables that SELECT … INTO makes. */
    final Map<String, Integer> writes = new TreeMap<>();

    /** Names that stood where a table can and are none: columns, queries, functions. */
    final Set<String> excluded = new HashSet<>();

    /** Names of common table expressions. */
    final Set<String> queryNames = new HashSet<>();

    final List<String> dynamic = new ArrayList<>();

    /** Tables by the alias that a query gives them. */
    final Map<String, String> aliases = new TreeMap<>();

    private final List<Token> tokens;
    private final boolean intoVariables;
    private final Deque<ScanLevel> levels = new ArrayDeque<>();

    private TableScan(List<Token> tokens, boolean intoVariables) {
        this.tokens = tokens;
        this.intoVariables = intoVariables;
        levels.push(new ScanLevel(null, "", false));
    }

    /** Where in a query the tokens begin. */
    enum Start {
        QUERY,
        /** In a list of tables, as after FROM. */
        TABLES,
        /** Behind the target of a change: in clauses of which FROM and JOIN name tables. */
        CLAUSES
    }

    /** @param intoVariables SELECT … INTO gives variables their values; else it makes a table */
    static TableScan of(List<Token> tokens, Start start, boolean intoVariables) {
        TableScan scan = new TableScan(tokens, intoVariables);
        scan.level().select =
                start != Start.QUERY && !tokens.isEmpty() && !tokens.getFirst().is("WITH");
        scan.level().from = start == Start.TABLES;
        scan.level().expectsTable = start == Start.TABLES;
        int i = 0;
        while (i < tokens.size()) {
            i = scan.step(i);
        }
        return scan;
    }

    private int step(int i) {
        Token token = tokens.get(i);
        ScanLevel level = level();
        if (token.symbol('(')) {
            return open(i, "");
        }
        if (token.symbol(')')) {
            close();
            return level().from ? alias(i + 1, level()) : i + 1;
        }
        if (level.expectsTable) {
            return table(i);
        }
        if (token.symbol(',') && level.withList && query(i + 1)) {
            return queryHead(i + 1);
        }
        if (token.symbol(',')) {
            level.expectsTable = level.from;
            return i + 1;
        }
        return token.kind() == Token.Kind.WORD && !field(i) ? word(i, token, level) : i + 1;
    }

    /** A word right behind a dot or a colon names a field, whatever else it means: {@code order:from}. */
    private boolean field(int i) {
        return i > 0
                && (tokens.get(i - 1).symbol('.') || tokens.get(i - 1).symbol(':'))
                && tokens.get(i - 1).end() == tokens.get(i).start();
    }

    private int word(int i, Token token, ScanLevel level) {
        String word = token.word();
        switch (word) {
            case "SELECT", "DELETE", "UPDATE" -> {
                level.select = true;
                level.withList = false;
                level.leaveFrom();
            }
            case "WITH" -> {
                return with(i);
            }
            case "FROM" -> {
                if (names(i, level)) {
                    level.from = true;
                    level.expectsTable = true;
                }
            }
            case "JOIN", "STRAIGHT_JOIN", "APPLY" -> level.expectsTable = level.from || level.select;
            case "UNION", "INTERSECT", "EXCEPT", "MINUS" -> level.nextQuery();
            case "LATERAL" -> {
                return LateralView.at(tokens, i) ? LateralView.end(tokens, i) : i + 1;
            }
            case "INTO" -> {
                return into(i, level);
            }
            default -> {
                if (Clauses.endsTables(word)) {
                    level.leaveFrom();
                } else if (opens(i + 1)) {
                    return open(i + 1, word);
                }
            }
        }
        return i + 1;
    }

    /** FROM names tables unless it separates arguments or is part of IS DISTINCT FROM. */
    private boolean names(int i, ScanLevel level) {
        if (i > 0
                && tokens.get(i - 1).is("DISTINCT")
                && i > 1
                && tokens.get(i - 2).isAny("IS", "NOT")) {
            return false;
        }
        boolean first = i == 0 || tokens.get(i - 1).symbol('(');
        return level.select || (first && !level.arguments) || level.withList;
    }

    private int with(int i) {
        boolean clause = i == 0
                || tokens.get(i - 1).symbol('(')
                || tokens.get(i - 1).symbol(')')
                || tokens.get(i - 1).isAny("AS", "SELECT");
        int next = i + 1;
        boolean recursive = next < tokens.size() && tokens.get(next).is("RECURSIVE");
        next += recursive ? 1 : 0;
        if (!clause || level().select || !query(next)) {
            return i + 1;
        }
        level().recursive = recursive;
        return queryHead(next);
    }

    /** True where {@code name [(columns)] AS [[NOT] MATERIALIZED] (} begins. */
    private boolean query(int i) {
        return body(i) > 0;
    }

    private int body(int i) {
        if (i >= tokens.size() || !tokens.get(i).name()) {
            return -1;
        }
        int next = i + 1;
        if (opens(next) && next + 1 < tokens.size() && tokens.get(next + 1).isAny("SELECT", "WITH")) {
            // Spark lets AS away
            return next;
        }
        if (opens(next)) {
            next = Brackets.after(tokens, next);
        }
        if (next >= tokens.size() || !tokens.get(next).is("AS")) {
            return -1;
        }
        next++;
        while (next < tokens.size() && tokens.get(next).isAny("NOT", "MATERIALIZED")) {
            next++;
        }
        return opens(next) ? next : -1;
    }

    private int queryHead(int i) {
        level().withList = true;
        String name = DottedName.canonical(tokens.get(i).text());
        queryNames.add(name);
        int bracket = body(i);
        levels.push(level().inner("", name));
        return bracket + 1;
    }

    private int open(int bracket, String opener) {
        levels.push(level().inner(opener, ""));
        level().withList = false;
        return bracket + 1;
    }

    private void close() {
        if (levels.size() == 1) {
            return;
        }
        ScanLevel done = levels.pop();
        ScanLevel level = level();
        level.expectsTable = false;
        if (!done.body.isEmpty()) {
            level.queries.add(done.body);
        }
    }

    private int table(int i) {
        ScanLevel level = level();
        Token token = tokens.get(i);
        if (token.isAny("SELECT", "WITH", "VALUES", "FROM")) {
            level.leaveFrom();
            return word(i, token, level);
        }
        if (token.isAny("ONLY", "LATERAL", "TABLE", "STREAM")
                && i + 1 < tokens.size()
                && !tokens.get(i + 1).symbol('.')) {
            return i + 1;
        }
        level.expectsTable = false;
        if (!token.name() || token.text().startsWith("@")) {
            return i + 1;
        }
        if (token.is("ROWS") && i + 1 < tokens.size() && tokens.get(i + 1).is("FROM")) {
            excluded.add("rows");
            return i + 2;
        }
        if (token.is("STREAM") && opens(i + 1)) {
            level.expectsTable = true;
            return i + 1;
        }
        DottedName name = DottedName.at(tokens, i);
        boolean function = opens(name.next()) && !hint(name.next());
        if (name.file()) {
            excluded.add(name.text());
        } else if (name.made()) {
            dynamic.add(name.text());
        } else if (function || level.knows(name)) {
            excluded.add(name.text());
        } else {
            reads.putIfAbsent(name.text(), name.offset());
        }
        if (function) {
            return open(name.next(), name.text());
        }
        level.aliases.add(name.text().substring(name.text().lastIndexOf('.') + 1));
        int next = alias(name.next(), level);
        if (next > name.next() && !name.made()) {
            aliases.put(DottedName.canonical(tokens.get(next - 1).text()), name.text());
        }
        return next;
    }

    private boolean hint(int bracket) {
        return bracket + 1 < tokens.size()
                && tokens.get(bracket + 1)
                        .isAny("NOLOCK", "READPAST", "READUNCOMMITTED", "UPDLOCK", "ROWLOCK", "TABLOCK");
    }

    private int alias(int i, ScanLevel level) {
        int next = i < tokens.size() && tokens.get(i).is("AS") ? i + 1 : i;
        if (next < tokens.size()
                && tokens.get(next).name()
                && !Clauses.endsTable(tokens.get(next).word())) {
            level.aliases.add(DottedName.canonical(tokens.get(next).text()));
            return next + 1;
        }
        return i;
    }

    private int into(int i, ScanLevel level) {
        DottedName name = DottedName.at(tokens, i + 1);
        if (level.select && !level.from && name.parts() > 0 && !name.text().startsWith("@")) {
            if (intoVariables) {
                excluded.add(name.text());
            } else if (name.made()) {
                dynamic.add(name.text());
            } else if (!tokens.get(i + 1).isAny("OUTFILE", "DUMPFILE", "STRICT")) {
                writes.putIfAbsent(name.text(), name.offset());
            }
            return name.next();
        }
        return i + 1;
    }

    private boolean opens(int i) {
        return i < tokens.size() && tokens.get(i).symbol('(');
    }

    private ScanLevel level() {
        return levels.getFirst();
    }
}
