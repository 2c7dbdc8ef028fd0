package dev.lode.miners.dbt.code;

import java.util.List;

/**
 * A named block of a template file.
 *
 * @param kind {@code macro}, {@code test}, {@code materialization} or {@code snapshot}
 * @param name as dbt names it: {@code test_unique} for a test, {@code materialization_view_default} for a materialization
 * @param arguments names of its arguments
 * @param line of its beginning, from 1
 * @param start offset of its beginning
 * @param end offset of its end
 * @param bodyStart offset after its first tag
 * @param bodyEnd offset of its last tag
 */
public record JinjaBlock(
        String kind, String name, List<String> arguments, int line, int start, int end, int bodyStart, int bodyEnd) {

    JinjaBlock closed(int bodyEnd, int end) {
        return new JinjaBlock(kind, name, arguments, line, start, end, bodyStart, bodyEnd);
    }

    public String body(String text) {
        return text.substring(bodyStart, Math.max(bodyStart, bodyEnd));
    }

    public boolean holds(int offset) {
        return offset >= start && offset < end;
    }
}
