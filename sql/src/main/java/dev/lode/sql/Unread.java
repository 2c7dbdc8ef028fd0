package dev.lode.sql;

import java.util.Locale;

/**
 * A run of a statement's tokens that a reader did not take into account.
 *
 * @param offset of its first character in the text of the script
 * @param length in characters
 * @param tokens how many of the statement it touches
 */
public record Unread(int offset, int length, int tokens, Reason reason) {

    /** What the run is, or why it was not read. */
    public enum Reason {
        /** A comma that nothing follows. */
        COMMA,
        /** {@code ::type} and its parameters. */
        CAST,
        /** {@code :key.key} into a document. */
        PATH,
        /** {@code [index]} of a column or a call. */
        ELEMENT,
        /** An object literal in braces. */
        OBJECT,
        /** {@code <type, type>} of an array, a map or a structure. */
        TYPE_PARAMETERS,
        /** EXCEPT, EXCLUDE, REPLACE, RENAME and ILIKE behind a star. */
        STAR_LIST,
        /** PIVOT and UNPIVOT. */
        PIVOT,
        /** LATERAL VIEW. */
        LATERAL_VIEW,
        /** ANTI, SEMI, and the condition of a join in time. */
        JOIN,
        /** Hints, samples, periods and streams of a table. */
        TABLE_OPTION,
        /** Variables of a script that take the values of a row. */
        VARIABLES,
        /** What a template engine fills in. */
        TEMPLATE,
        /** What stands before or behind the query that was parsed. */
        AROUND_QUERY,
        /** What no rule of a reader takes. */
        NO_RULE;

        /** As facts word it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Offset after its last character. */
    public int end() {
        return offset + length;
    }
}
