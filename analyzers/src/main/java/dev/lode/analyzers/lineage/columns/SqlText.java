package dev.lode.analyzers.lineage.columns;

import dev.lode.analyzers.lineage.Place;
import dev.lode.spi.Evidence;
import dev.lode.spi.NodeKey;
import dev.lode.sql.Dialect;
import dev.lode.sql.lineage.Catalog;
import dev.lode.sql.lineage.ColumnLineage;
import dev.lode.sql.lineage.StatementColumns;
import dev.lode.sql.lineage.TargetColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement of a file, or the query of a dbt model.
 *
 * @param owner the statement or model
 * @param confidence that the file runs the text
 * @param path of its file
 * @param firstLine of the text in the file
 * @param lines for each line of the text that of the file, 0 where none; empty where the text stands in it as it is
 * @param relation the table that dbt makes of it; empty for a statement
 * @param snapshot true where dbt adds its own columns
 * @param names those that facts have for tables of the text
 */
record SqlText(
        NodeKey owner,
        String kind,
        double confidence,
        String path,
        String sql,
        Dialect dialect,
        int firstLine,
        List<Integer> lines,
        Optional<String> relation,
        boolean snapshot,
        SettledNames names) {

    private static final List<String> ADDED_BY_SNAPSHOTS =
            List.of("dbt_scd_id", "dbt_updated_at", "dbt_valid_from", "dbt_valid_to");

    String repository() {
        return owner.text("repository");
    }

    /** Where a name without a schema means one table: a dbt project, else a file. */
    String scope() {
        return repository() + "\n" + (relation.isPresent() ? owner.text("project") : path);
    }

    /** The place of a statement in its file; 0 for a model. */
    int ordinal() {
        return relation.isPresent() ? 0 : Integer.parseInt(owner.text("ordinal"));
    }

    String id() {
        return owner.type() + "\n" + scope() + "\n" + owner.text(relation.isPresent() ? "name" : "ordinal");
    }

    Place place(int offset, Evidence certainty) {
        int line = 0;
        for (int i = sql.indexOf('\n'); i >= 0 && i < offset; i = sql.indexOf('\n', i + 1)) {
            line++;
        }
        return new Place(repository(), new Evidence(certainty.found(), certainty.confidence(), path, lineOfFile(line)));
    }

    /** A line that a template made counts as the last before it that the file holds. */
    private int lineOfFile(int line) {
        if (lines.isEmpty()) {
            return firstLine + line;
        }
        int last = Math.min(line, lines.size() - 1);
        while (last > 0 && lines.get(last) == 0) {
            last--;
        }
        return Math.max(1, lines.get(last));
    }

    /**
     * What it writes. Of a text that holds the bodies of procedures only the first statement: the others are staged as
     * statements of their own. Of a model the last query.
     */
    List<StatementColumns> read(Catalog catalog) {
        List<StatementColumns> all = ColumnLineage.read(sql, dialect, names.of(catalog)).stream()
                .map(names::of)
                .toList();
        if (relation.isEmpty()) {
            return all.stream().filter(each -> each.statement() == 1).toList();
        }
        return all.stream()
                .filter(each -> each.target().isEmpty() && !each.outputs().isEmpty())
                .reduce((first, last) -> last)
                .map(query -> List.of(materialized(query)))
                .orElse(List.of());
    }

    private StatementColumns materialized(StatementColumns query) {
        List<TargetColumn> outputs = new ArrayList<>(query.outputs());
        if (snapshot) {
            ADDED_BY_SNAPSHOTS.forEach(name -> outputs.add(new TargetColumn(name, List.of(), query.offset())));
        }
        return new StatementColumns(
                query.statement(),
                query.offset(),
                "model",
                relation,
                outputs,
                query.influences(),
                query.used(),
                query.skipped());
    }
}
