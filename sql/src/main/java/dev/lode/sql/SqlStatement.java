package dev.lode.sql;

import java.util.List;

/**
 * One statement and the tables that it names.
 *
 * @param line its first line, from 1
 * @param kind {@code select}, {@code create_table} … or {@code other}
 * @param parser {@code jsqlparser} where it parsed; {@code structure} where only Lode's own reader covered it all;
 *     {@code head} where its first words say all; {@code scan} where only table names could be taken from the text
 * @param sql its text, from its first token to its last; it begins on its line
 * @param offset of its text in that of the script
 * @param tokens how many tokens it has
 * @param setAside what was kept from JSqlParser where that parsed the statement; the structure reader may have read it
 * @param skipped what no reader took into account; as setAside in the order of the text, and no two overlap
 * @param reads in the order of their names
 * @param writes in the order of their names
 * @param dynamic names of tables that a template makes, as written
 * @param files paths, stages and addresses of files that it reads or writes, in their order
 * @param trouble why it could not be parsed, or empty
 * @param body true when it holds a body between dollar quotes, which was not read
 * @param made what makes the SQL that it runs, as written; empty where it runs none, or one that is known
 */
public record SqlStatement(
        int line,
        String kind,
        String parser,
        String sql,
        int offset,
        int tokens,
        List<Unread> setAside,
        List<Unread> skipped,
        List<TableUse> reads,
        List<TableUse> writes,
        List<String> dynamic,
        List<String> files,
        String trouble,
        boolean body,
        String made) {

    /** How many tokens no reader took into account. */
    public int tokensSkipped() {
        return skipped.stream().mapToInt(Unread::tokens).sum();
    }

    public boolean scanned() {
        return parser.equals("scan");
    }
}
