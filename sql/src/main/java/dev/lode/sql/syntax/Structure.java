package dev.lode.sql.syntax;

import dev.lode.sql.Dialect;
import dev.lode.sql.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement as it was read.
 *
 * @param statements one; several where one statement writes several tables, those that its WITH changes first
 * @param skipped runs of tokens that no rule covers
 * @param tokens how many the statement has
 */
public record Structure(List<Statement> statements, List<Gap> skipped, int tokens) {

    /**
     * Tokens that no rule covers.
     *
     * @param start offset of its first character
     * @param end offset after its last character
     */
    public record Gap(int start, int end, int tokens) {}

    /** Reads the tokens of one statement of a text. Total: linear time, bounded depth, no exception. */
    public static Structure read(String text, List<Token> tokens, Dialect dialect) {
        Cursor cursor = new Cursor(text, tokens, dialect);
        StatementReader reader = new StatementReader(cursor);
        List<Statement> own = reader.read();
        cursor.skipTo(cursor.size());
        List<Statement> statements = new ArrayList<>(reader.changes());
        statements.addAll(own);
        return new Structure(statements, cursor.gaps(), tokens.size());
    }

    /** True when every token is covered by a rule. */
    public boolean whole() {
        return skipped.isEmpty();
    }
}
