package dev.lode.miners.jinja.source;

import java.util.List;

/** A piece of a template file. */
public sealed interface Segment {

    /** The line of its beginning, from 1. */
    int line();

    /** Text that is written as it stands. */
    record Data(String text, int line) implements Segment {}

    /**
     * Code between marks.
     *
     * @param output true between braces, false between percent signs
     * @param tokens ended by one of kind END
     * @param source as written with its marks
     * @param start offset of its opening mark in the text
     * @param end offset behind its closing mark
     * @param trouble why it could not be read; empty when it could
     */
    record Code(boolean output, List<Token> tokens, String source, int line, int start, int end, String trouble)
            implements Segment {}
}
