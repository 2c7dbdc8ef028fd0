package dev.lode.miners.dbt;

import dev.lode.sql.dialect.Dialects;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The dialect of a project's SQL: that of its adapter, else the one that most of its models show. */
final class ProjectDialect {

    private ProjectDialect() {}

    /** @param adapter its type, as far as the repository says it */
    static Optional<String> of(Optional<String> adapter, List<CodeFile> files) {
        return adapter.flatMap(Dialects::ofAdapter)
                .map(dialect -> dialect.name())
                .or(() -> shown(files));
    }

    private static Optional<String> shown(List<CodeFile> files) {
        Map<String, Integer> votes = new TreeMap<>();
        files.stream()
                .filter(file -> file.language().equals("sql"))
                .flatMap(file -> Dialects.detected(file.text()).stream())
                .forEach(dialect -> votes.merge(dialect.name(), 1, Integer::sum));
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
