package dev.lode.miners.jinja;

import dev.lode.miners.jinja.evaluation.Macro;

/**
 * A named block of a template file. It stands for nothing where it stands; who knows its name calls its macro or
 * renders its body.
 *
 * @param kind {@code macro}, {@code test}, {@code materialization}, {@code snapshot} or {@code docs}
 * @param name as written
 * @param adapter of a materialization, {@code default} where it is for all; else empty
 * @param line of its beginning, from 1
 * @param start offset of its beginning in the text as {@link Template#text} has it
 * @param end offset behind its end
 * @param macro the block as something to call
 * @param body what is in it, with the lines of the file
 */
public record Block(
        String kind, String name, String adapter, int line, int start, int end, Macro macro, Template body) {}
