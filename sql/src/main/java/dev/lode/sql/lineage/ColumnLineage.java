package dev.lode.sql.lineage;

import dev.lode.sql.Dialect;
import dev.lode.sql.Splitter;
import dev.lode.sql.Token;
import dev.lode.sql.syntax.Statement;
import dev.lode.sql.syntax.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the columns of statements come from. Takes any text, never fails, takes linear time and bounded depth. */
public final class ColumnLineage {

    /** Statements that make a table with just the columns that they set. */
    private static final Set<String> MAKING = Set.of("create_table", "create_view", "select", "cache");

    private final String sql;
    private final Dialect dialect;
    private final Catalog catalog;
    private final Map<String, List<String>> made = new HashMap<>();
    private final List<StatementColumns> all = new ArrayList<>();

    private ColumnLineage(String sql, Dialect dialect, Catalog catalog) {
        this.sql = sql;
        this.dialect = dialect;
        this.catalog = table -> made.containsKey(table) ? Optional.of(made.get(table)) : catalog.columns(table);
    }

    /**
     * One result for each target of each statement, in their order. The columns of a table that a statement makes are
     * known to those that follow.
     */
    public static List<StatementColumns> read(String sql, Dialect dialect, Catalog catalog) {
        ColumnLineage lineage = new ColumnLineage(sql, dialect, catalog);
        int ordinal = 0;
        for (List<Token> tokens : Splitter.split(sql, dialect)) {
            ordinal++;
            lineage.add(ordinal, tokens);
        }
        return lineage.all;
    }

    private void add(int ordinal, List<Token> tokens) {
        Structure structure = Structure.read(sql, tokens, dialect);
        List<Skipped> skipped = structure.skipped().stream()
                .map(gap -> new Skipped(gap.start(), gap.end() - gap.start(), gap.tokens()))
                .toList();
        for (Statement statement : structure.statements()) {
            StatementColumns columns =
                    columns(statement, ordinal, tokens.getFirst().start(), skipped);
            all.add(columns);
            learn(columns);
        }
    }

    private void learn(StatementColumns columns) {
        boolean open =
                columns.outputs().stream().anyMatch(output -> output.name().equals(TargetColumn.STAR));
        if (MAKING.contains(columns.kind()) && !columns.outputs().isEmpty() && !open) {
            columns.target()
                    .ifPresent(target -> made.put(
                            target,
                            columns.outputs().stream().map(TargetColumn::name).toList()));
        }
    }

    private StatementColumns columns(Statement statement, int ordinal, int offset, List<Skipped> skipped) {
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
