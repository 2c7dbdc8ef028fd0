package dev.lode.miners.dbt;

import java.util.List;

/**
 * A model, snapshot, seed or singular test before its configuration is known.
 *
 * @param name of the file, or of the snapshot's block
 * @param tables tables that its SQL names outright
 * @param header columns of a seed
 * @param rows records of a seed
 */
record CodeFile(
        DbtProject.Role role,
        String name,
        String path,
        String language,
        int line,
        List<JinjaCall> calls,
        List<OutrightTable> tables,
        List<String> header,
        int rows) {

    /** A table that a model's SQL names without ref or source. */
    record OutrightTable(String name, int line, boolean certain) {}
}
