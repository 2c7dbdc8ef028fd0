package dev.lode.sql;

import java.util.Set;
import java.util.TreeSet;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.util.TablesNamesFinder;

/**
 * Parses a statement with JSqlParser. Its own time limit needs a thread; here the length and the depth of what it is
 * given are bounded instead.
 */
final class QueryParser {

    private static final int LONGEST = 200_000;
    private static final int MOST_TOKENS = 20_000;
    private static final int DEEPEST = 40;
    private static final int LONGEST_IMAGE = 40;

    private QueryParser() {}

    /**
     * What a parse says.
     *
     * @param tables canonical names, without those of common table expressions
     * @param trouble why there is no parse, or empty
     */
    record Outcome(Set<String> tables, String trouble) {
        boolean parsed() {
            return trouble.isEmpty();
        }
    }

    static Outcome parse(String sql, int tokens, int depth) {
        if (sql.length() > LONGEST || tokens > MOST_TOKENS || depth > DEEPEST) {
            return failed("too long or too deep to parse: " + tokens + " tokens, depth " + depth);
        }
        try {
            CCJSqlParser parser = new CCJSqlParser(new StringProvider(sql));
            Statement statement = parser.withAllowComplexParsing(true).Statement();
            Token last = parser.token;
            // The text is one line, so the column is the offset.
            int covered = last == null ? 0 : last.endColumn;
            if (covered < sql.stripTrailing().length()) {
                return failed("the parse ended early at character " + (covered + 1));
            }
            Set<String> tables = new TreeSet<>();
            for (String name : new TablesNamesFinder<Void>().getTables(statement)) {
                tables.add(DottedName.canonical(name));
            }
            return new Outcome(tables, "");
        } catch (ParseException e) {
            return failed(unexpected(e));
        } catch (TokenMgrException e) {
            return failed("a character that SQL does not know");
        } catch (StackOverflowError e) {
            return failed("nested too deeply to parse");
        } catch (RuntimeException e) {
            return failed("the parser failed: " + e.getClass().getSimpleName());
        }
    }

    private static String unexpected(ParseException e) {
        Token last = e.currentToken;
        if (last == null || last.next == null) {
            return "unexpected text";
        }
        String image = last.next.image;
        return "unexpected " + (image.length() > LONGEST_IMAGE ? image.substring(0, LONGEST_IMAGE) + "…" : image);
    }

    private static Outcome failed(String trouble) {
        return new Outcome(Set.of(), trouble);
    }
}
