package dev.lode.miners.git.marks;

/**
 * Something that a file says of itself.
 *
 * @param line from 1
 * @param text from the word on, on one line, of at most {@link #LONGEST} characters
 * @param reference the issue or person that it names, or empty
 */
public record Mark(int line, Kind kind, String text, String reference) {

    /** More says nothing more. */
    static final int LONGEST = 200;

    /** Of more or less urgency, in the words that are in use. */
    public enum Kind {
        TODO,
        FIXME,
        HACK,
        XXX,
        DEPRECATED
    }

    static Mark of(int line, Kind kind, String text, String reference) {
        String plain = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return new Mark(line, kind, plain.length() <= LONGEST ? plain : cut(plain), reference);
    }

    /** No half of a character stays. */
    private static String cut(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
