package dev.lode.sql.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.sql.lineage.ColumnLineage;
import dev.lode.sql.lineage.StatementColumns;
import dev.lode.sql.lineage.TargetColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The columns of public SQL beside those that sqllineage's test cases and the catalogs of dbt projects tell. */
@Tag("truth")
class ColumnTruthTest {

    static Stream<Corpus> cases() {
        return Corpus.named("sqllineage").stream();
    }

    static Stream<Corpus> models() {
        return Corpus.named("dbt-models").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void followsColumnsAsTestCasesDo(Corpus corpus) {
        Findings findings = new Findings("columns", corpus);
        List<Item> items =
                corpus.items().stream().filter(item -> item.says("columns")).toList();
        long exact = items.stream().filter(item -> follows(item, findings)).count();
        Share share = new Share(exact, items.size());
        findings.print("exact " + share);
        assertThat(share.percent()).isGreaterThanOrEqualTo(90);
    }

    private static boolean follows(Item item, Findings findings) {
        SortedSet<String> known = new TreeSet<>();
        for (List<String> cells : item.all("column")) {
            known.add(ColumnPaths.name(cells.get(0), cells.get(1)) + " <- "
                    + ColumnPaths.name(cells.get(2), cells.get(3)));
        }
        SortedSet<String> told = ColumnPaths.of(ColumnLineage.read(item.sql(), item.dialect(), item.catalog()));
        if (told.equals(known)) {
            return true;
        }
        findings.failed(
                item,
                item.only("stated_dialect").getFirst(),
                List.of(
                        "dialect " + item.dialect().name(),
                        "only Lode  " + without(told, known),
                        "only known " + without(known, told)));
        return false;
    }

    private static SortedSet<String> without(SortedSet<String> of, Set<String> others) {
        SortedSet<String> rest = new TreeSet<>(of);
        rest.removeAll(others);
        return rest;
    }

    /** What was counted over the models of a corpus. */
    private static final class Count {
        long models;
        long exact;
        long common;
        long all;
        long open;
    }

    @ParameterizedTest
    @MethodSource("models")
    void givesTheColumnsOfCatalogs(Corpus corpus) {
        Findings findings = new Findings("outputs", corpus);
        Count count = new Count();
        corpus.items().stream().filter(item -> item.says("outputs")).forEach(item -> compare(item, count, findings));
        Share columns = new Share(count.common, count.all);
        findings.print("columns " + columns + ", models exact " + new Share(count.exact, count.models)
                + ", left out for a parent without a catalog " + count.open);
        assertThat(columns.percent()).isGreaterThanOrEqualTo(99.5);
    }

    private static void compare(Item item, Count count, Findings findings) {
        if (!item.catalogOf(item.names("read")) || item.only("second").contains(TargetColumn.STAR)) {
            count.open++;
            return;
        }
        List<String> known = item.only("outputs");
        List<String> told = outputs(ColumnLineage.read(item.sql(), item.dialect(), item.catalog()));
        Set<String> common = new HashSet<>(known);
        common.retainAll(new HashSet<>(told));
        Set<String> all = new HashSet<>(known);
        all.addAll(told);
        count.models++;
        count.common += common.size();
        count.all += all.size();
        if (known.equals(told)) {
            count.exact++;
            return;
        }
        List<String> details = new ArrayList<>();
        details.add("only Lode  " + without(new TreeSet<>(told), common));
        details.add("only known " + without(new TreeSet<>(known), common));
        findings.failed(item, kind(item, told, common.size() == all.size()), details);
    }

    private static String kind(Item item, List<String> told, boolean onlyOrder) {
        if (onlyOrder) {
            return "order";
        }
        return told.equals(item.only("second"))
                ? "catalog and text differ"
                : item.only("adapter").getFirst();
    }

    /** A model is one query. */
    private static List<String> outputs(List<StatementColumns> statements) {
        return statements.isEmpty()
                ? List.of()
                : statements.getLast().outputs().stream()
                        .map(TargetColumn::name)
                        .toList();
    }
}
