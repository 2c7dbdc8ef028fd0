package dev.lode.pipeline.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One token of Cypher; blanks and comments are none.
 *
 * @param text as written, quotes included
 * @param offset from 0
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record CypherToken(Kind kind, String text, int offset, int line, int column) {

    /** What a token is. The names of the groups of {@link #TOKEN} are these in lower case. */
    public enum Kind {
        STRING,
        /** A name or keyword without quotes. */
        WORD,
        /** A name in backticks. */
        QUOTED,
        NUMBER,
        PARAMETER,
        SYMBOL
    }

    /** Possessive, so that no text makes it step back; an unfinished string or comment runs to the end. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?<blank>\\s++|//[^\\r\\n]*+|/\\*(?:[^*]++|\\*(?!/))*+(?:\\*/)?+)"
                    + "|(?<string>'(?:[^'\\\\]++|\\\\.)*+(?:'|\\z|\\\\\\z)|\"(?:[^\"\\\\]++|\\\\.)*+(?:\"|\\z|\\\\\\z))"
                    + "|(?<quoted>`(?:[^`]++|``)*+(?:`|\\z))"
                    + "|(?<number>\\d++(?:\\.\\d++)?+(?:[eE][+-]?+\\d++)?+)"
                    + "|(?<parameter>\\$(?:\\w++|`[^`]*+`))"
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*+)"
                    + "|(?<symbol>\\|\\||::|\\.\\.|<=|>=|<>|=~|\\+=|.)",
            Pattern.DOTALL);

    /** The tokens of a query, in order; every text has some. */
    public static List<CypherToken> read(String cypher) {
        List<CypherToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(cypher);
        int line = 1;
        int lineStart = 0;
        while (matcher.find()) {
            for (Kind kind : Kind.values()) {
                if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                    tokens.add(new CypherToken(
                            kind, matcher.group(), matcher.start(), line, matcher.start() - lineStart + 1));
                }
            }
            for (int i = matcher.start(); i < matcher.end(); i++) {
                if (cypher.charAt(i) == '\n') {
                    line++;
                    lineStart = i + 1;
                }
            }
        }
        return tokens;
    }

    /** True for this unquoted word in any case. */
    public boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    public boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
