package dev.lode.miners.dbt;

import dev.lode.spi.SqlSettings;
import dev.lode.sql.dialect.Dialects;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The dialect of a project's SQL, which is one: that the settings give to any of its files, else that of its adapter,
 * else the one that most of its models show.
 */
final class ProjectDialect {

    private ProjectDialect() {}

    /** @param adapter its type, as far as the repository says it */
    static Optional<String> of(SqlSettings settings, Optional<String> adapter, List<CodeFile> files) {
        Optional<String> said = files.stream()
                .flatMap(file -> settings.dialect(file.path()).stream())
                .findFirst();
        return said.or(() -> adapter.flatMap(Dialects::ofAdapter).map(dialect -> dialect.name()))
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
