package dev.lode.sql.syntax;

import java.util.List;

/**
 * What a run of tokens takes from outside itself.
 *
 * @param terms in their order
 * @param text in lower case, with single blanks, where nothing else names the column; else empty
 * @param position the number, where it is nothing else; else 0
 * @param offset of its first character
 */
public record Expression(List<Term> terms, String text, int position, int offset) {

    /** The same, with the text that it is called by. */
    Expression called(String name) {
        return new Expression(terms, name, position, offset);
    }

    /** True where it is a column and nothing else. */
    public boolean plain() {
        return terms.size() == 1
                && terms.getFirst() instanceof Term.Reference
                && terms.getFirst().use() == Use.PLAIN;
    }

    /** The name that a column of this expression has by itself. */
    public String name() {
        if (terms.size() == 1 && terms.getFirst() instanceof Term.Reference reference && reference.use() == Use.PLAIN) {
            return reference.parts().getLast();
        }
        return text;
    }

    public boolean aggregates() {
        return terms.stream().anyMatch(term -> term.use() == Use.AGGREGATED);
    }
}
