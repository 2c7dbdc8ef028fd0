package dev.lode.miners.dbt.project;

import dev.lode.miners.dbt.code.JinjaCall;
import java.util.List;

/**
 * A model, snapshot, seed or singular test before its configuration is known.
 *
 * @param name of the file, or of the snapshot's block
 * @param line where it begins
 * @param text its template or Python code, without the tags of a block around it
 * @param textLine line of the file on which its text begins
 * @param calls that its text makes, in the order of the text
 * @param tables tables that its SQL names outright
 * @param header columns of a seed
 * @param rows records of a seed
 */
public record CodeFile(
        DbtProject.Role role,
        String name,
        String path,
        String language,
        int line,
        String text,
        int textLine,
        List<JinjaCall> calls,
        List<OutrightTable> tables,
        List<String> header,
        int rows) {

    /** @param line of its text, from 1 */
    public int lineOf(int line) {
        return textLine + line - 1;
    }

    /** A table that a model's SQL names without ref or source. */
    public record OutrightTable(String name, int line, boolean certain) {}
}
