package dev.lode.miners.dbt.project;

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
 *
 * @param from {@code config}, {@code adapter} or {@code detected}
 */
public record ProjectDialect(String name, String from) {

    public static Optional<ProjectDialect> of(SqlSettings settings, Optional<Adapter> adapter, List<CodeFile> files) {
        Optional<ProjectDialect> said = files.stream()
                .flatMap(file -> settings.dialect(file.path()).stream())
                .findFirst()
                .map(name -> new ProjectDialect(name, "config"));
        return said.or(() -> adapter.flatMap(known -> Dialects.ofAdapter(known.type()))
                        .map(dialect -> new ProjectDialect(dialect.name(), "adapter")))
                .or(() -> shown(files));
    }

    /** The one that most files show, if any does. */
    static Optional<ProjectDialect> shown(List<CodeFile> files) {
        Map<String, Integer> votes = new TreeMap<>();
        files.stream()
                .filter(file -> file.language().equals("sql"))
                .flatMap(file -> Dialects.detected(file.text()).stream())
                .forEach(dialect -> votes.merge(dialect.name(), 1, Integer::sum));
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> new ProjectDialect(most.getKey(), "detected"));
    }
}
