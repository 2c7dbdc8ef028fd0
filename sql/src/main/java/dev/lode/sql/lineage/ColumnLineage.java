package dev.lode.sql.lineage;

import dev.lode.sql.Dialect;
import dev.lode.sql.RunString;
import dev.lode.sql.Splitter;
import dev.lode.sql.Token;
import dev.lode.sql.definition.ChangingColumns;
import dev.lode.sql.definition.TableChanges;
import dev.lode.sql.syntax.Statement;
import dev.lode.sql.syntax.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the columns of statements come from. Takes any text, never fails, takes linear time and bounded depth. */
public final class ColumnLineage {

    /** Statements that make a table with just the columns that they set. */
    private static final Set<String> MAKING = Set.of("create_table", "create_view", "rename_table", "select", "cache");

    private final String sql;
    private final Dialect dialect;
    private final ChangingColumns tables;
    private final List<StatementColumns> all = new ArrayList<>();

    private ColumnLineage(String sql, Dialect dialect, Catalog catalog) {
        this.sql = sql;
        this.dialect = dialect;
        this.tables = new ChangingColumns(catalog::columns);
    }

    /**
     * One result for each target of each statement, in their order. The columns that a statement gives a table, adds to
     * it or takes from it are known to those that follow.
     */
    public static List<StatementColumns> read(String sql, Dialect dialect, Catalog catalog) {
        ColumnLineage lineage = new ColumnLineage(sql, dialect, catalog);
        int ordinal = 0;
        for (List<Token> tokens : Splitter.split(sql, dialect)) {
            ordinal++;
            for (List<Token> statement : run(tokens, dialect)) {
                lineage.add(ordinal, statement);
            }
        }
        return lineage.all;
    }

    /** A statement, or those that it holds in a string and runs. */
    private static List<List<Token>> run(List<Token> tokens, Dialect dialect) {
        return RunString.of(tokens, dialect)
                .filter(string -> string.made().isEmpty())
                .map(string -> string.statements(dialect))
                .orElse(List.of(tokens));
    }

    private void add(int ordinal, List<Token> tokens) {
        Structure structure = Structure.read(sql, tokens, dialect);
        List<Skipped> skipped = structure.skipped().stream()
                .map(gap -> new Skipped(gap.start(), gap.end() - gap.start(), gap.tokens()))
                .toList();
        List<StatementColumns> read = structure.statements().stream()
                .map(statement -> columns(statement, ordinal, tokens.getFirst().start(), skipped))
                .toList();
        all.addAll(read);
        TableChanges.read(tokens).forEach(tables::change);
        read.forEach(this::learn);
    }

    private void learn(StatementColumns columns) {
        boolean open =
                columns.outputs().stream().anyMatch(output -> output.name().equals(TargetColumn.STAR));
        if (MAKING.contains(columns.kind()) && !columns.outputs().isEmpty() && !open) {
            columns.target()
                    .ifPresent(target -> tables.put(
                            target,
                            columns.outputs().stream().map(TargetColumn::name).toList()));
        }
    }

    private StatementColumns columns(Statement statement, int ordinal, int offset, List<Skipped> skipped) {
        Reading reading = new Reading(dialect, tables::of);
        StatementLineage.Result result = new StatementLineage(reading, tables::of).of(statement);
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
