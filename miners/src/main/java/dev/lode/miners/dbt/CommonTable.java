package dev.lode.miners.dbt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ephemeral model as a CTE of the query that refers to it.
 *
 * @param line of the ref
 */
record CommonTable(String name, String sql, int line) {

    /** What can stand before the first word of a query. */
    private static final Pattern START = Pattern.compile("(?:\\s++|--[^\\n]*+(?:\\n|$)|/\\*(?:[^*]|\\*(?!/))*+\\*/)*+");

    private static final Pattern WITH = Pattern.compile("(?i)with(?:\\s++recursive)?(?=\\s)");

    /** The query with CTEs before its own. */
    static ModelQueries.Made before(ModelQueries.Made query, List<CommonTable> tables) {
        if (tables.isEmpty()) {
            return query;
        }
        String sql = query.sql();
        Matcher start = START.matcher(sql);
        int at = start.lookingAt() ? start.end() : 0;
        Matcher with = WITH.matcher(sql).region(at, sql.length());
        boolean more = with.lookingAt();
        int split = more ? with.end() : at;
        StringBuilder text = new StringBuilder(sql.substring(0, split)).append(more ? " " : "with ");
        int head = lines(sql.substring(0, split));
        List<Integer> lines = new ArrayList<>(
                query.lines().subList(0, Math.min(head, query.lines().size())));
        for (int i = 0; i < tables.size(); i++) {
            CommonTable table = tables.get(i);
            String cte = table.name() + " as (\n" + table.sql() + "\n)" + (i + 1 < tables.size() || more ? ", " : " ");
            text.append(cte);
            for (int line = lines(cte); line > 1; line--) {
                lines.add(table.line());
            }
        }
        text.append('\n').append(sql, split, sql.length());
        lines.addAll(query.lines()
                .subList(Math.min(head - 1, query.lines().size()), query.lines().size()));
        return new ModelQueries.Made(text.toString(), lines, query.problems());
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count() + 1;
    }
}
