package dev.lode.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Finds the tables of a query in its tokens: what stands after FROM and JOIN, and between the commas that follow.
 * Knows common table expressions and their scopes, aliases, table functions and unnested columns; needs no grammar,
 * so no unknown syntax stops it. Takes time linear in the tokens.
 */
final class TableWalk {

    private final List<Token> tokens;
    private final HeadTokens asked;
    private final boolean intoVariables;
    private final TableScan scan;
    private final Deque<ScanLevel> levels = new ArrayDeque<>();

    TableWalk(List<Token> tokens, boolean intoVariables, TableScan scan) {
        this.tokens = tokens;
        this.asked = new HeadTokens(tokens);
        this.intoVariables = intoVariables;
        this.scan = scan;
        levels.push(new ScanLevel(null, "", false));
    }

    void from(TableScan.Start start) {
        boolean queries = asked.has(0, "WITH") && !asked.opens(1);
        level().select = start != TableScan.Start.QUERY && !tokens.isEmpty() && !queries;
        level().from = start == TableScan.Start.TABLES;
        level().expectsTable = start == TableScan.Start.TABLES;
        int i = 0;
        while (i < tokens.size()) {
            i = step(i);
        }
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
        if (token.symbol(',') && level.withList && CommonTableHead.at(tokens, i + 1)) {
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
            case "JOIN", "STRAIGHT_JOIN", "APPLY" -> level.expectsTable = (level.from || level.select) && !indexHint(i);
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
                } else if (asked.opens(i + 1)) {
                    return open(i + 1, word);
                }
            }
        }
        return i + 1;
    }

    /** MySQL's {@code FORCE INDEX FOR JOIN (i)}. */
    private boolean indexHint(int i) {
        return i > 1 && asked.has(i - 1, "FOR") && asked.has(i - 2, "INDEX", "KEY");
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
        boolean recursive = asked.has(next, "RECURSIVE");
        next += recursive ? 1 : 0;
        if (!clause || level().select || !CommonTableHead.at(tokens, next)) {
            return i + 1;
        }
        level().recursive = recursive;
        return queryHead(next);
    }

    private int queryHead(int i) {
        level().withList = true;
        String name = DottedName.canonical(tokens.get(i).text());
        scan.queryNames.add(name);
        int bracket = CommonTableHead.body(tokens, i);
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
        if (token.is("ROWS") && asked.has(i + 1, "FROM")) {
            scan.excluded.add("rows");
            return i + 2;
        }
        if (token.is("STREAM") && asked.opens(i + 1)) {
            level.expectsTable = true;
            return i + 1;
        }
        return named(DottedName.at(tokens, i), level);
    }

    private int named(DottedName name, ScanLevel level) {
        boolean function = asked.opens(name.next()) && !hint(name.next());
        scan.read(name, function || level.knows(name));
        if (function) {
            return open(name.next(), name.text());
        }
        level.aliases.add(name.text().substring(name.text().lastIndexOf('.') + 1));
        int next = alias(name.next(), level);
        if (next > name.next() && !name.made()) {
            scan.aliases.put(DottedName.canonical(tokens.get(next - 1).text()), name.text());
        }
        return next;
    }

    private boolean hint(int bracket) {
        return asked.has(bracket + 1, "NOLOCK", "READPAST", "READUNCOMMITTED", "UPDLOCK", "ROWLOCK", "TABLOCK");
    }

    private int alias(int i, ScanLevel level) {
        int next = asked.has(i, "AS") ? i + 1 : i;
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
                scan.excluded.add(name.text());
            } else {
                scan.write(name, !tokens.get(i + 1).isAny("OUTFILE", "DUMPFILE", "STRICT"));
            }
            return name.next();
        }
        return i + 1;
    }

    private ScanLevel level() {
        return levels.getFirst();
    }
}
