package dev.lode.miners.dbt.code;

import java.util.List;

/**
 * A macro, test block or materialization of a project.
 *
 * @param calls those in its body
 * @param body its text
 * @param file text of the file that holds it
 */
public record MacroDefinition(JinjaBlock block, String path, List<JinjaCall> calls, String body, String file) {

    public String name() {
        return block.name();
    }
}
