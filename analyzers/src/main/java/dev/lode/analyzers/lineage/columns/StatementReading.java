package dev.lode.analyzers.lineage.columns;

import dev.lode.sql.lineage.ColumnSource;
import dev.lode.sql.lineage.ColumnUse;
import dev.lode.sql.lineage.Influence;
import dev.lode.sql.lineage.StatementColumns;
import dev.lode.sql.lineage.TargetColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A statement as the certain columns tell it. What they leave open is filled from a second reading with the columns
 * that are likely, and marked so; what both leave open stays.
 */
record StatementReading(
        StatementColumns statement,
        List<Found<TargetColumn>> outputs,
        List<Found<Influence>> influences,
        List<Found<ColumnUse>> used) {

    /** @param certain false where a list of columns was needed that may be wrong or leave some out */
    record Found<T>(T what, boolean certain) {}

    static List<StatementReading> of(SqlText text, KnownColumns columns) {
        List<StatementColumns> certain = text.read(columns.certain(text));
        if (certain.stream().allMatch(StatementReading::whole)) {
            return certain.stream().map(each -> of(each, each, columns)).toList();
        }
        List<StatementColumns> likely = text.read(columns.likely(text));
        List<StatementReading> readings = new ArrayList<>();
        for (int i = 0; i < certain.size(); i++) {
            readings.add(of(certain.get(i), i < likely.size() ? likely.get(i) : certain.get(i), columns));
        }
        return readings;
    }

    private static boolean whole(StatementColumns statement) {
        return statement.outputs().stream().allMatch(StatementReading::known)
                && statement.influences().stream().allMatch(StatementReading::known)
                && statement.used().stream().allMatch(StatementReading::known);
    }

    private static StatementReading of(StatementColumns certain, StatementColumns likely, KnownColumns columns) {
        return new StatementReading(
                certain,
                outputs(certain, likely, columns),
                chosen(certain.influences(), likely.influences(), StatementReading::known, Influence::offset),
                chosen(certain.used(), likely.used(), StatementReading::known, ColumnUse::offset));
    }

    private static List<Found<TargetColumn>> outputs(
            StatementColumns certain, StatementColumns likely, KnownColumns columns) {
        Map<String, TargetColumn> second = new LinkedHashMap<>();
        likely.outputs().forEach(output -> second.putIfAbsent(output.name(), output));
        List<Found<TargetColumn>> outputs = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (TargetColumn output : certain.outputs()) {
            TargetColumn other = second.get(output.name());
            boolean better = !known(output) && !star(output) && other != null && known(other);
            boolean replaced = star(output) && complete(output, columns);
            if (!replaced) {
                outputs.add(new Found<>(better && other != null ? other : output, !better));
            }
            named.add(output.name());
        }
        second.values().stream()
                .filter(output -> !named.contains(output.name()))
                .forEach(output -> outputs.add(new Found<>(output, false)));
        return outputs;
    }

    /** What the second reading gives instead of a star is all that the star stands for. */
    private static boolean complete(TargetColumn star, KnownColumns columns) {
        return star.sources().stream().allMatch(source -> columns.complete(source.table()));
    }

    /** What the first reading knows, and what the second knows more; what is still open if the second is, too. */
    private static <T> List<Found<T>> chosen(
            List<T> certain, List<T> likely, Predicate<T> known, Function<T, Integer> place) {
        List<Found<T>> chosen = new ArrayList<>();
        Set<T> seen = new HashSet<>();
        Set<Integer> filled = new HashSet<>();
        certain.stream().filter(known).filter(seen::add).forEach(each -> chosen.add(new Found<>(each, true)));
        likely.stream().filter(known).filter(seen::add).forEach(each -> {
            filled.add(place.apply(each));
            chosen.add(new Found<>(each, false));
        });
        certain.stream()
                .filter(known.negate())
                .filter(each -> !filled.contains(place.apply(each)))
                .forEach(each -> chosen.add(new Found<>(each, true)));
        return chosen;
    }

    static boolean star(TargetColumn output) {
        return output.name().equals(TargetColumn.STAR);
    }

    private static boolean known(TargetColumn output) {
        return !star(output) && output.sources().stream().allMatch(ColumnSource::known);
    }

    private static boolean known(Influence influence) {
        return influence.reason().isEmpty();
    }

    private static boolean known(ColumnUse use) {
        return use.reason().isEmpty();
    }
}
