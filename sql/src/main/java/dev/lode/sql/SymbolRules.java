package dev.lode.sql;

import java.util.List;
import java.util.Set;

/** Rewrites around symbols: trailing commas, casts, paths into JSON, elements, object literals, positional columns. */
final class SymbolRules {

    private static final Set<String> PART_OF_TYPE =
            Set.of("VARYING", "PRECISION", "WITH", "WITHOUT", "TIME", "ZONE", "LOCAL");
    private static final Set<String> AFTER_LIST =
            Set.of("FROM", "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "QUALIFY", "UNION", "SELECT");

    private final NormalText text;
    private final List<Token> tokens;

    SymbolRules(NormalText text) {
        this.text = text;
        this.tokens = text.tokens;
    }

    /** @return the index behind what was rewritten */
    int rewrite(int i, Token token) {
        if (token.symbol(',') && trailing(i + 1)) {
            text.blank(i, i + 1, Unread.Reason.COMMA);
        } else if (token.text().equals("::")) {
            return cast(i);
        } else if (token.symbol(':') && path(i)) {
            return jsonPath(i);
        } else if (token.symbol('[') && text.touches(i) && !tokens.get(i - 1).is("ARRAY")) {
            return subscript(i);
        } else if (token.symbol('{') && i + 1 < tokens.size() && object(tokens.get(i + 1))) {
            return object(i);
        } else if ((token.symbol('$') || (token.symbol('!') && text.touches(i))) && text.touches(i + 1)) {
            // a positional column, a session variable, a method of a class
            Token.Kind next = tokens.get(i + 1).kind();
            if (next == Token.Kind.WORD || next == Token.Kind.NUMBER) {
                text.put(token.start(), '_');
            }
        }
        return i + 1;
    }

    private static boolean object(Token first) {
        return first.kind() == Token.Kind.STRING || first.symbol('}');
    }

    private int object(int i) {
        int end = text.closing(i, '{', '}');
        if (end == i) {
            return i + 1;
        }
        text.blank(i, end, Unread.Reason.OBJECT);
        text.put(tokens.get(i).start(), '1');
        return end;
    }

    /** An element of a column is the column, as far as tables go. */
    private int subscript(int i) {
        int end = text.closing(i, '[', ']');
        if (end == i) {
            return i + 1;
        }
        boolean word = tokens.get(i - 1).kind() == Token.Kind.WORD;
        text.setAside(i, end, word ? '_' : ' ', Unread.Reason.ELEMENT);
        if (word) {
            return end;
        }
        while (end + 1 < tokens.size()
                && text.touches(end)
                && tokens.get(end).symbol('.')
                && tokens.get(end + 1).name()) {
            text.blank(end, end + 2, Unread.Reason.ELEMENT);
            end += 2;
        }
        return end;
    }

    private boolean trailing(int next) {
        return next == tokens.size()
                || tokens.get(next).symbol(')')
                || (AFTER_LIST.contains(tokens.get(next).word()) && !text.follows(next, '.'));
    }

    private int cast(int i) {
        int next = i + 2;
        while (next < tokens.size() && PART_OF_TYPE.contains(tokens.get(next).word())) {
            next++;
        }
        if (text.opens(next)) {
            next = Brackets.after(tokens, next);
        }
        if (next < tokens.size() && tokens.get(next).symbol('<')) {
            next = text.angleEnd(next);
        }
        while (next + 1 < tokens.size()
                && tokens.get(next).symbol('[')
                && tokens.get(next + 1).symbol(']')) {
            next += 2;
        }
        text.blank(i, Math.min(next, tokens.size()), Unread.Reason.CAST);
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
        text.blank(i, next, Unread.Reason.PATH);
        return next;
    }
}
