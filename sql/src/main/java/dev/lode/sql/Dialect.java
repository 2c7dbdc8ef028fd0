package dev.lode.sql;

import java.util.List;

/**
 * A form of SQL: how it writes names, strings and comments, and where its statements end. A dialect says what it does
 * in its own way; what it leaves unsaid is decided by the text that follows, as for SQL of no known dialect. Stateless.
 */
public abstract class Dialect {

    /** Whether a dialect has a rule. */
    public enum Rule {
        YES,
        NO,
        /** Not known: what follows in the text decides. */
        UNSAID
    }

    /** One word in lower case, unique among the dialects. */
    public abstract String name();

    /** Other names that dbt's adapters and people give it, in lower case. */
    public List<String> otherNames() {
        return List.of();
    }

    /**
     * Phrases that this dialect has and most others do not: words in upper case and symbols divided by blanks, phrases
     * divided by commas; one that hardly any other has begins with an exclamation mark.
     */
    public String signs() {
        return "";
    }

    /** Texts, often in comments, that the tools of this dialect write and no others. */
    public List<String> marks() {
        return List.of();
    }

    /** A backslash in a string takes the meaning of the character behind it. */
    public Rule backslashEscapes() {
        return Rule.UNSAID;
    }

    /** Text in double quotes is a string, not a name. */
    public Rule doubleQuotedStrings() {
        return Rule.UNSAID;
    }

    /** Brackets quote names. */
    public Rule bracketNames() {
        return Rule.UNSAID;
    }

    /** A block comment may hold another. */
    public Rule nestedComments() {
        return Rule.UNSAID;
    }

    /** A number sign begins a comment. */
    public Rule hashComments() {
        return Rule.UNSAID;
    }

    /** Two slashes begin a comment wherever they stand. */
    public boolean slashComments() {
        return false;
    }

    /** Two dollar signs, with a word between them or not, enclose a body. */
    public boolean dollarBodies() {
        return true;
    }

    /** Three quotes of a kind enclose a string. */
    public boolean tripleQuotes() {
        return false;
    }

    /** The number sign, as in {@code #temp}, and the dollar sign are letters of a name. */
    public boolean hashNames() {
        return true;
    }

    /** SELECT … INTO makes a table; elsewhere it gives variables their values. */
    public boolean selectIntoTable() {
        return false;
    }

    /** An at sign before a name means a stage of files; elsewhere it means a variable. */
    public boolean stages() {
        return false;
    }

    /** Statements may follow each other without a semicolon. */
    public boolean endsWithoutSemicolon() {
        return false;
    }

    @Override
    public final String toString() {
        return name();
    }
}
