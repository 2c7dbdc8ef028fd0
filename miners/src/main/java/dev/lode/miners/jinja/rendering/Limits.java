package dev.lode.miners.jinja.rendering;

/**
 * How much one rendering may do.
 *
 * @param steps expressions and statements
 * @param characters of all texts and items of all lists that are made
 * @param output characters of the result
 * @param depth of calls, statements and expressions within each other
 */
public record Limits(long steps, long characters, long output, int depth) {

    /** Ten times and more what any of 6,270 files of real projects needs. */
    public static final Limits USUAL = new Limits(2_000_000, 60_000_000, 5_000_000, 500);
}
