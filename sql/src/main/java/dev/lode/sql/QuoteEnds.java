package dev.lode.sql;

/** Knows where strings, quoted names and quoted bodies end. */
final class QuoteEnds {

    private final LexedText source;
    private final Dialect dialect;

    QuoteEnds(LexedText source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /** The index behind what is quoted from an index on, or -1 where nothing is. */
    int of(int at) {
        return switch (source.at(at)) {
            case '\'', '"', '`' -> quote(at, source.at(at));
            case '[' -> bracket(at);
            case '$' -> dialect.dollarBodies() ? body(at) : -1;
            default -> -1;
        };
    }

    /** What a character quotes. */
    Token.Kind kind(char quote) {
        return switch (quote) {
            case '\'' -> Token.Kind.STRING;
            case '"' -> dialect.doubleQuotedStrings() == Dialect.Rule.YES ? Token.Kind.STRING : Token.Kind.QUOTED;
            case '$' -> Token.Kind.BODY;
            default -> Token.Kind.QUOTED;
        };
    }

    private int quote(int at, char quote) {
        String three = String.valueOf(quote).repeat(3);
        if (dialect.tripleQuotes() && source.starts(three, at)) {
            return source.after(three, at + 3);
        }
        int delimited = quote == '\'' && prefix('q', at) ? delimited(at) : -1;
        return delimited >= 0 ? delimited : single(at, quote);
    }

    private int single(int at, char quote) {
        boolean prefixed = prefix('e', at);
        for (int i = at + 1; i < source.length(); i++) {
            char c = source.at(i);
            if (c == '\\' && quote != '`' && escapes(i, quote, prefixed)) {
                i++;
            } else if (c == quote) {
                if (i + 1 < source.length() && source.at(i + 1) == quote) {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return source.length();
    }

    /** True where the letter alone stands right before. */
    private boolean prefix(char letter, int at) {
        return at > 0
                && Character.toLowerCase(source.at(at - 1)) == letter
                && (at == 1 || !LexedText.namePart(source.at(at - 2)));
    }

    /** Oracle writes {@code q'[it's]'}; -1 where no delimiter begins. */
    private int delimited(int at) {
        char open = at + 1 < source.length() ? source.at(at + 1) : ' ';
        int kind = "[({<!|~^".indexOf(open);
        return kind < 0 ? -1 : source.after("])}>!|~^".charAt(kind) + "'", at + 2);
    }

    /** A backslash before the quote ends the string in some dialects; there, what follows ends an expression. */
    private boolean escapes(int backslash, char quote, boolean prefixed) {
        if (dialect.backslashEscapes() != Dialect.Rule.UNSAID) {
            return dialect.backslashEscapes() == Dialect.Rule.YES || prefixed;
        }
        if (backslash + 1 >= source.length() || source.at(backslash + 1) != quote) {
            return true;
        }
        return backslash + 2 < source.length() && !source.any(",;)\r\n", backslash + 2);
    }

    /** Brackets quote a name unless they index an array or list its elements. */
    private int bracket(int at) {
        int end = source.text().indexOf(']', at, Math.min(source.length(), at + LexedText.LONGEST_NAME));
        if (dialect.bracketNames() == Dialect.Rule.NO || end <= at + 1) {
            return -1;
        }
        if (dialect.bracketNames() == Dialect.Rule.YES) {
            return end + 1;
        }
        boolean index = at > 0 && (LexedText.namePart(source.at(at - 1)) || source.any(")]\"`", at - 1));
        if (index || !LexedText.nameStart(source.at(at + 1))) {
            return -1;
        }
        return source.nameEnd(at + 1, " .-") >= end ? end + 1 : -1;
    }

    private int body(int at) {
        int tag = at + 1;
        while (tag < source.length() && (Character.isLetterOrDigit(source.at(tag)) || source.at(tag) == '_')) {
            tag++;
        }
        if (tag >= source.length() || source.at(tag) != '$' || Character.isDigit(source.at(at + 1))) {
            return -1;
        }
        return source.after(source.text().substring(at, tag + 1), tag + 1);
    }
}
