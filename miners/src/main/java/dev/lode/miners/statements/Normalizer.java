package dev.lode.miners.statements;

import java.util.List;
import java.util.Set;

/**
 * Rewrites what the grammar of JSqlParser does not take into what it takes, without moving a character: what says
 * nothing of tables becomes blanks, names that are reserved get another first letter. Line breaks become blanks too,
 * because two of them in a row end a statement there.
 */
final class Normalizer {

    /** What stands for a template's text: a letter that no table's name holds. */
    static final char PLACEHOLDER = 'ŧ';

    private static final Set<String> PART_OF_TYPE =
            Set.of("VARYING", "PRECISION", "WITH", "WITHOUT", "TIME", "ZONE", "LOCAL");
    private static final Set<String> TRAILING =
            Set.of("FROM", "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "QUALIFY", "UNION", "SELECT");
    private static final Set<String> RESERVED = Set.of(
            "FINAL",
            "ALL",
            "AND",
            "ANY",
            "AS",
            "BETWEEN",
            "BOTH",
            "CASEWHEN",
            "CHECK",
            "CONNECT",
            "CONSTRAINT",
            "CREATE",
            "CROSS",
            "CURRENT",
            "DISTINCT",
            "DOUBLE",
            "ELSE",
            "EXCEPT",
            "EXCLUDE",
            "EXISTS",
            "FETCH",
            "FOR",
            "FORCE",
            "FOREIGN",
            "FROM",
            "FULL",
            "GLOBAL",
            "GROUP",
            "GROUPING",
            "HAVING",
            "IF",
            "IIF",
            "IGNORE",
            "ILIKE",
            "IMPORT",
            "IN",
            "INNER",
            "INTERSECT",
            "INTERVAL",
            "INTO",
            "IS",
            "JOIN",
            "LATERAL",
            "LEFT",
            "LIKE",
            "LIMIT",
            "MINUS",
            "NATURAL",
            "NOCYCLE",
            "NOT",
            "NULL",
            "OFFSET",
            "ON",
            "ONLY",
            "OPTIMIZE",
            "OPTIONAL",
            "OR",
            "ORDER",
            "OUTER",
            "OUTPUT",
            "OVERWRITE",
            "PIVOT",
            "PREFERRING",
            "PREWHERE",
            "PRIOR",
            "PROCEDURE",
            "PUBLIC",
            "QUALIFY",
            "RECURSIVE",
            "REGEXP",
            "RETURNING",
            "RIGHT",
            "SEL",
            "SELECT",
            "SEMI",
            "SET",
            "SOME",
            "START",
            "STATEMENT",
            "SUMMARIZE",
            "TABLE",
            "TABLES",
            "TOP",
            "TRAILING",
            "UNBOUNDED",
            "UNION",
            "UNIQUE",
            "UNPIVOT",
            "USE",
            "USING",
            "VALUES",
            "VIEW",
            "WHEN",
            "WHERE",
            "WINDOW",
            "WITH",
            "XOR",
            "XMLSERIALIZE");

    private final char[] chars;
    private final List<Token> tokens;
    private final Set<String> queryNames;

    private Normalizer(char[] chars, List<Token> tokens, Set<String> queryNames) {
        this.chars = chars;
        this.tokens = tokens;
        this.queryNames = queryNames;
    }

    /** @param queryNames names of common table expressions, in lower case */
    static String normalize(String text, List<Token> tokens, Set<String> queryNames) {
        int start = tokens.getFirst().start();
        int end = tokens.getLast().end();
        char[] chars = " ".repeat(end - start).toCharArray();
        for (Token token : tokens) {
            text.getChars(token.start(), token.end(), chars, token.start() - start);
        }
        List<Token> moved = tokens.stream()
                .map(token -> new Token(token.kind(), token.start() - start, token.end() - start, token.text()))
                .toList();
        Normalizer normalizer = new Normalizer(chars, moved, queryNames);
        for (int i = 0; i < moved.size(); i = Math.max(i + 1, normalizer.step(i))) {
            // every step rewrites one token or one construct
        }
        return new String(chars);
    }

    /** @return the index after what was rewritten */
    private int step(int i) {
        Token token = tokens.get(i);
        return switch (token.kind()) {
            case STRING, BODY, TEMPLATE, QUOTED -> literal(i, token);
            case SYMBOL -> symbol(i, token);
            case WORD -> word(i, token);
            case NUMBER -> i + 1;
        };
    }

    private int literal(int i, Token token) {
        boolean brackets = token.kind() == Token.Kind.QUOTED && token.text().charAt(0) == '[';
        boolean plain = token.kind() == Token.Kind.QUOTED && token.text().indexOf('\\') < 0;
        if (brackets) {
            chars[token.start()] = '"';
            chars[token.end() - 1] = '"';
        } else if (token.kind() == Token.Kind.TEMPLATE) {
            fill(token.start(), token.end(), PLACEHOLDER);
        } else if (!plain) {
            char quote = token.kind() == Token.Kind.QUOTED ? '"' : '\'';
            fill(token.start(), token.end(), 'x');
            chars[token.start()] = quote;
            chars[token.end() - 1] = quote;
        }
        return i + 1;
    }

    private int symbol(int i, Token token) {
        if (token.symbol(',') && trailing(i + 1)) {
            blank(i, i + 1);
        } else if (token.text().equals("::")) {
            return cast(i);
        } else if (token.symbol(':') && path(i)) {
            return jsonPath(i);
        }
        return i + 1;
    }

    private boolean trailing(int next) {
        return next == tokens.size()
                || tokens.get(next).symbol(')')
                || (TRAILING.contains(tokens.get(next).word()) && !follows(next, '.'));
    }

    private int cast(int i) {
        int next = i + 2;
        while (next < tokens.size() && PART_OF_TYPE.contains(tokens.get(next).word())) {
            next++;
        }
        if (opens(next)) {
            next = Brackets.after(tokens, next);
        }
        if (next < tokens.size() && tokens.get(next).symbol('<')) {
            next = angleEnd(next);
        }
        while (next + 1 < tokens.size()
                && tokens.get(next).symbol('[')
                && tokens.get(next + 1).symbol(']')) {
            next += 2;
        }
        blank(i, Math.min(next, tokens.size()));
        return next;
    }

    /** {@code column:key} without blanks around the colon. */
    private boolean path(int i) {
        return i > 0
                && i + 1 < tokens.size()
                && tokens.get(i - 1).end() == tokens.get(i).start()
                && tokens.get(i).end() == tokens.get(i + 1).start()
                && (tokens.get(i - 1).name()
                        || tokens.get(i - 1).symbol(')')
                        || tokens.get(i - 1).symbol(']'))
                && (tokens.get(i + 1).name() || tokens.get(i + 1).symbol('['));
    }

    private int jsonPath(int i) {
        int next = i + 1;
        while (next < tokens.size()
                && tokens.get(next).start() == tokens.get(next - 1).end()
                && (tokens.get(next).name()
                        || tokens.get(next).kind() == Token.Kind.NUMBER
                        || tokens.get(next).kind() == Token.Kind.STRING
                        || ".[]*:".contains(tokens.get(next).text()))) {
            next++;
        }
        blank(i, next);
        return next;
    }

    private int word(int i, Token token) {
        switch (token.word()) {
            case "STRUCT", "ARRAY", "MAP" -> {
                if (i + 1 < tokens.size() && tokens.get(i + 1).symbol('<')) {
                    int end = angleEnd(i + 1);
                    blank(i + 1, end);
                    return end;
                }
            }
            case "EXCEPT", "EXCLUDE", "REPLACE", "RENAME", "ILIKE" -> {
                return i > 0 && tokens.get(i - 1).symbol('*') ? starList(i) : i + 1;
            }
            case "PIVOT", "UNPIVOT" -> {
                return pivot(i);
            }
            case "TABLESAMPLE" -> {
                return opens(i + 1) || opens(i + 2) ? blankCall(i, opens(i + 1) ? i + 1 : i + 2) : i + 1;
            }
            case "MATCH_CONDITION" -> {
                return opens(i + 1) ? blankCall(i, i + 1) : i + 1;
            }
            default -> {
                if (RESERVED.contains(token.word()) && namesQuery(i)) {
                    chars[token.start()] = '_';
                }
            }
        }
        return i + 1;
    }

    private int starList(int i) {
        int next = i + 1;
        if (opens(next)) {
            next = Brackets.after(tokens, next);
        } else {
            next++;
        }
        blank(i, Math.min(next, tokens.size()));
        return next;
    }

    private int pivot(int i) {
        int open = i + 1;
        while (open < tokens.size() && tokens.get(open).isAny("INCLUDE", "EXCLUDE", "NULLS")) {
            open++;
        }
        if (!opens(open)) {
            return i + 1;
        }
        int next = Brackets.after(tokens, open);
        if (next < tokens.size() && tokens.get(next).is("AS")) {
            next++;
        }
        if (next < tokens.size()
                && tokens.get(next).name()
                && !TRAILING.contains(tokens.get(next).word())) {
            next++;
            next = opens(next) ? Brackets.after(tokens, next) : next;
        }
        blank(i, next);
        return next;
    }

    private int blankCall(int from, int bracket) {
        int end = Brackets.after(tokens, bracket);
        blank(from, end);
        return end;
    }

    private boolean namesQuery(int i) {
        Token token = tokens.get(i);
        if (!queryNames.contains(DottedName.canonical(token.text()))) {
            return false;
        }
        boolean head = i + 1 < tokens.size()
                && tokens.get(i + 1).is("AS")
                && i > 0
                && (tokens.get(i - 1).symbol(',') || tokens.get(i - 1).isAny("WITH", "RECURSIVE"));
        boolean table = i > 0
                && (tokens.get(i - 1).isAny("FROM", "JOIN") || tokens.get(i - 1).symbol(','));
        return head || table || follows(i, '.');
    }

    private boolean follows(int i, char symbol) {
        return i + 1 < tokens.size() && tokens.get(i + 1).symbol(symbol);
    }

    private int angleEnd(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).symbol('<')) {
                depth++;
            } else if (tokens.get(i).symbol('>') && --depth == 0) {
                return i + 1;
            }
        }
        return open;
    }

    private boolean opens(int i) {
        return i < tokens.size() && tokens.get(i).symbol('(');
    }

    private void blank(int from, int to) {
        if (from < to) {
            fill(tokens.get(from).start(), tokens.get(to - 1).end(), ' ');
        }
    }

    private void fill(int from, int to, char with) {
        for (int i = from; i < to; i++) {
            chars[i] = with;
        }
    }
}
