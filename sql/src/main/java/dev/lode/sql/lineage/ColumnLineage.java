package dev.lode.sql.lineage;

import dev.lode.sql.Dialect;
import dev.lode.sql.Splitter;
import dev.lode.sql.Token;
import dev.lode.sql.syntax.Statement;
import dev.lode.sql.syntax.Structure;
import java.util.ArrayList;
import java.util.List;

/** Where the columns of statements come from. Takes any text, never fails, takes linear time and bounded depth. */
public final class ColumnLineage {

    private ColumnLineage() {}

    /** One result for each target of each statement, in their order. */
    public static List<StatementColumns> read(String sql, Dialect dialect, Catalog catalog) {
        List<StatementColumns> all = new ArrayList<>();
        int ordinal = 0;
        for (List<Token> tokens : Splitter.split(sql, dialect)) {
            ordinal++;
            Structure structure = Structure.read(sql, tokens, dialect);
            List<Skipped> skipped = structure.skipped().stream()
                    .map(gap -> new Skipped(gap.start(), gap.end() - gap.start(), gap.tokens()))
                    .toList();
            for (Statement statement : structure.statements()) {
                all.add(columns(statement, ordinal, tokens.getFirst().start(), skipped, dialect, catalog));
            }
        }
        return all;
    }

    private static StatementColumns columns(
            Statement statement, int ordinal, int offset, List<Skipped> skipped, Dialect dialect, Catalog catalog) {
        Reading reading = new Reading(dialect, catalog);
        StatementLineage.Result result = new StatementLineage(reading, catalog).of(statement);
        return new StatementColumns(
                ordinal,
                offset,
                statement.kind(),
                result.target(),
                result.outputs(),
                result.influences(),
                reading.used(),
                skipped);
    }
}
