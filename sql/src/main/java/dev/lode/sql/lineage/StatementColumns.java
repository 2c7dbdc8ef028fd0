package dev.lode.sql.lineage;

import java.util.List;
import java.util.Optional;

/**
 * The columns of one statement: what it writes or gives, and what decides which rows.
 *
 * @param statement ordinal in the text, from 1; the targets of one multi-table insert share it
 * @param offset of its first character
 * @param kind {@code select}, {@code insert}, {@code create_table}, {@code merge} … or {@code other}
 * @param target canonical name of the table that it writes; empty for a plain query
 * @param outputs columns of the target that it sets, or of the result; in their order
 * @param influences columns that decide which rows there are, in which order or group
 * @param used all columns of tables that it names, each once, in the order of their first use
 * @param skipped what of its text no rule covers
 */
public record StatementColumns(
        int statement,
        int offset,
        String kind,
        Optional<String> target,
        List<TargetColumn> outputs,
        List<Influence> influences,
        List<ColumnUse> used,
        List<Skipped> skipped) {}
