package dev.lode.analyzers.lineage.columns;

import dev.lode.spi.SqlSettings;
import dev.lode.sql.lineage.Catalog;
import dev.lode.sql.lineage.ColumnSource;
import dev.lode.sql.lineage.ColumnUse;
import dev.lode.sql.lineage.Influence;
import dev.lode.sql.lineage.StatementColumns;
import dev.lode.sql.lineage.TargetColumn;

/**
 * Gives the tables that a text names the names that they have in facts: the text stands as somebody wrote it.
 *
 * @param repository whose text it is
 */
record SettledNames(SqlSettings settings, String repository) {

    String of(String table) {
        return settings.table(repository, table);
    }

    Catalog of(Catalog catalog) {
        return table -> catalog.columns(of(table));
    }

    StatementColumns of(StatementColumns read) {
        return new StatementColumns(
                read.statement(),
                read.offset(),
                read.kind(),
                read.target().map(this::of),
                read.outputs().stream().map(this::of).toList(),
                read.influences().stream().map(this::of).toList(),
                read.used().stream().map(this::of).toList(),
                read.skipped());
    }

    private TargetColumn of(TargetColumn column) {
        return new TargetColumn(
                column.name(), column.sources().stream().map(this::of).toList(), column.offset());
    }

    private ColumnSource of(ColumnSource source) {
        return new ColumnSource(
                of(source.table()), source.column(), source.transformation(), source.offset(), source.reason());
    }

    private Influence of(Influence influence) {
        return new Influence(
                of(influence.table()), influence.column(), influence.role(), influence.offset(), influence.reason());
    }

    private ColumnUse of(ColumnUse use) {
        return new ColumnUse(of(use.table()), use.column(), use.offset(), use.reason());
    }
}
