package dev.lode.miners.jinja.rendering;

import java.util.List;

/**
 * A rendered template.
 *
 * @param text what it gives; an expression that failed stands in it as it was written, on one line
 * @param lines for each line of the text the line of the file that its first visible character comes from, from 1
 * @param problems in the order of their finding, each once; what the reading of the file said comes first
 */
public record Rendering(String text, List<Integer> lines, List<Problem> problems) {}
