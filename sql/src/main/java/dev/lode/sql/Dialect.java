package dev.lode.sql;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A form of SQL: how it writes names, strings and comments, and where its statements end. A dialect says what it does
 * in its own way; what it leaves unsaid is decided by the text that follows, as for SQL of no known dialect. Stateless.
 */
public abstract class Dialect {

    /** Whether a dialect has a trait. */
    public enum Rule {
        YES,
        NO,
        /** Not known: what follows in the text decides. */
        UNSAID
    }

    /** What some dialects have and others have not. */
    public enum Trait {
        /** A backslash in a string takes the meaning of the character behind it. */
        BACKSLASH_ESCAPES,
        /** Text in double quotes is a string, not a name. */
        DOUBLE_QUOTED_STRINGS,
        /** Brackets quote names. */
        BRACKET_NAMES,
        /** A block comment may hold another. */
        NESTED_COMMENTS,
        /** A number sign begins a comment. */
        HASH_COMMENTS,
        /** Two slashes begin a comment wherever they stand. */
        SLASH_COMMENTS,
        /** Two dollar signs, with a word between them or not, enclose a body. */
        DOLLAR_BODIES,
        /** Three quotes of a kind enclose a string. */
        TRIPLE_QUOTES,
        /** The number sign, as in {@code #temp}, and the dollar sign are letters of a name. */
        HASH_NAMES,
        /** A name may begin with a digit: {@code 12m}. */
        DIGIT_NAMES,
        /** SELECT … INTO makes a table; elsewhere it gives variables their values. */
        SELECT_INTO_TABLE,
        /** An at sign before a name means a stage of files; elsewhere it means a variable. */
        STAGES,
        /** Statements may follow each other without a semicolon. */
        ENDS_WITHOUT_SEMICOLON
    }

    private final Set<Trait> traits;
    private final Set<Trait> unsaid;

    /** A dialect of which it is known that it has these traits and no others. */
    protected Dialect(Trait first, Trait... others) {
        this(EnumSet.of(first, others), EnumSet.noneOf(Trait.class));
    }

    /** @param unsaid traits of which it is not known whether it has them */
    protected Dialect(Set<Trait> traits, Set<Trait> unsaid) {
        this.traits = traits;
        this.unsaid = unsaid;
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

    /** {@link Trait#BACKSLASH_ESCAPES} */
    public final Rule backslashEscapes() {
        return rule(Trait.BACKSLASH_ESCAPES);
    }

    /** {@link Trait#DOUBLE_QUOTED_STRINGS} */
    public final Rule doubleQuotedStrings() {
        return rule(Trait.DOUBLE_QUOTED_STRINGS);
    }

    /** {@link Trait#BRACKET_NAMES} */
    public final Rule bracketNames() {
        return rule(Trait.BRACKET_NAMES);
    }

    /** {@link Trait#NESTED_COMMENTS} */
    public final Rule nestedComments() {
        return rule(Trait.NESTED_COMMENTS);
    }

    /** {@link Trait#HASH_COMMENTS} */
    public final Rule hashComments() {
        return rule(Trait.HASH_COMMENTS);
    }

    /** {@link Trait#SLASH_COMMENTS} */
    public final boolean slashComments() {
        return traits.contains(Trait.SLASH_COMMENTS);
    }

    /** {@link Trait#DOLLAR_BODIES} */
    public final boolean dollarBodies() {
        return traits.contains(Trait.DOLLAR_BODIES);
    }

    /** {@link Trait#TRIPLE_QUOTES} */
    public final boolean tripleQuotes() {
        return traits.contains(Trait.TRIPLE_QUOTES);
    }

    /** {@link Trait#HASH_NAMES} */
    public final boolean hashNames() {
        return traits.contains(Trait.HASH_NAMES);
    }

    /** {@link Trait#DIGIT_NAMES} */
    public final boolean digitNames() {
        return traits.contains(Trait.DIGIT_NAMES);
    }

    /** {@link Trait#SELECT_INTO_TABLE} */
    public final boolean selectIntoTable() {
        return traits.contains(Trait.SELECT_INTO_TABLE);
    }

    /** {@link Trait#STAGES} */
    public final boolean stages() {
        return traits.contains(Trait.STAGES);
    }

    /** {@link Trait#ENDS_WITHOUT_SEMICOLON} */
    public final boolean endsWithoutSemicolon() {
        return traits.contains(Trait.ENDS_WITHOUT_SEMICOLON);
    }

    private Rule rule(Trait trait) {
        if (unsaid.contains(trait)) {
            return Rule.UNSAID;
        }
        return traits.contains(trait) ? Rule.YES : Rule.NO;
    }

    @Override
    public final String toString() {
        return name();
    }
}
