package dev.lode.miners.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.NodeTypes;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.spi.Fact;
import dev.lode.spi.Node;
import dev.lode.spi.NodeKey;
import dev.lode.spi.Relationship;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The dependencies of models of public projects, read without their manifests, beside what these say; on the projects
 * of {@code -Dtruth.corpora}. Of the held half only figures are told.
 *
 * <p>Packages are counted and told, and held to no bar: their manifest is made by the project of their tests, with
 * variables that stand in comments of the commit ("enable when generating docs"). At that commit dbt itself would not
 * make those models.
 */
@Tag("truth")
class DbtDependencyTruthTest {

    /** What stands in a branch that dbt does not take is told with less than this. */
    private static final double TAKEN = 0.6;

    private static final double RECALL = 98;
    private static final double EXACT = 92;

    /** What was counted over projects; shares in percent. */
    private static final class Count {
        int known;
        int found;
        int told;
        int models;
        int exact;

        double recall() {
            return 100.0 * found / known;
        }

        double precision() {
            return 100.0 * found / told;
        }

        double exact() {
            return 100.0 * exact / models;
        }

        void add(Count other) {
            known += other.known;
            found += other.found;
            told += other.told;
            models += other.models;
            exact += other.exact;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "recall %.2f %% (%d of %d), precision %.2f %%, models exact %.2f %% (%d of %d)",
                    recall(),
                    found,
                    known,
                    precision(),
                    exact(),
                    exact,
                    models);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "held"})
    void findsWhatManifestsSay(String half) throws IOException {
        Count all = new Count();
        Count own = new Count();
        StringBuilder failures = new StringBuilder();
        try (Stream<Path> folders = Files.list(
                Path.of(System.getProperty("truth.corpora"), "dbt-projects").resolve(half))) {
            for (Path folder : folders.sorted().toList()) {
                StatedProject project = StatedProject.of(folder);
                Count count = compare(project, failures);
                failures.append("# ")
                        .append(project.name())
                        .append(": ")
                        .append(count)
                        .append("\n\n");
                all.add(count);
                if (!Files.isDirectory(project.tree().resolve("integration_tests"))) {
                    own.add(count);
                }
            }
        }
        System.out.println("dependencies · dbt-projects (" + half + "): " + all
                + "; without packages, whose manifest is that of their tests' project: " + own);
        if (half.equals("open")) {
            Path folder = Files.createDirectories(Path.of("target", "truth-sql"));
            Files.writeString(folder.resolve("dependencies.txt"), failures);
        }
        assertThat(own.recall()).isGreaterThanOrEqualTo(RECALL);
        assertThat(own.exact()).isGreaterThanOrEqualTo(EXACT);
    }

    private static Count compare(StatedProject project, StringBuilder failures) {
        RecordingSink sink = new RecordingSink();
        new DbtMiner().mine(FolderCheckout.of(project.tree()), sink);
        Map<String, Set<String>> told = told(sink);
        Count count = new Count();
        project.dependencies().forEach((model, stated) -> {
            Set<String> known = new TreeSet<>(stated);
            known.removeIf(name -> name.startsWith("far-"));
            Set<String> found = told.getOrDefault(model, Set.of());
            Set<String> common = new TreeSet<>(known);
            common.retainAll(found);
            count.models++;
            count.known += known.size();
            count.told += found.size();
            count.found += common.size();
            if (known.equals(found)) {
                count.exact++;
            } else {
                Set<String> missing = new TreeSet<>(known);
                missing.removeAll(found);
                Set<String> extra = new TreeSet<>(found);
                extra.removeAll(known);
                failures.append(project.name())
                        .append(": ")
                        .append(model)
                        .append(told.containsKey(model) ? "" : " (no such model)")
                        .append("\n  missing ")
                        .append(missing)
                        .append("\n  extra   ")
                        .append(extra)
                        .append('\n');
            }
        });
        return count;
    }

    /** By path and name of the model. */
    private static Map<String, Set<String>> told(RecordingSink sink) {
        Map<NodeKey, String> models = new HashMap<>();
        Map<String, Set<String>> told = new TreeMap<>();
        for (Fact fact : sink.facts(NodeTypes.MODEL)) {
            Node node = (Node) fact;
            String model = node.text("path").orElse("") + " " + name(node.key());
            models.put(node.key(), model);
            told.computeIfAbsent(model, key -> new TreeSet<>());
        }
        for (Fact fact : sink.facts(RelationshipTypes.DEPENDS_ON)) {
            Relationship depends = (Relationship) fact;
            String model = models.get(depends.start());
            if (model != null && depends.evidence().confidence() >= TAKEN) {
                Set<String> names = told.getOrDefault(model, new TreeSet<>());
                target(depends.end()).forEach(names::add);
            }
        }
        return told;
    }

    private static List<String> target(NodeKey key) {
        return switch (key.type()) {
            case NodeTypes.MODEL, NodeTypes.SEED -> List.of("ref:" + name(key));
            case NodeTypes.SOURCE ->
                List.of("source:" + (key.text("source") + "." + key.text("name")).toLowerCase(Locale.ROOT));
            default -> List.of();
        };
    }

    /** A manifest names the versions of a model alike. */
    private static String name(NodeKey key) {
        return key.text("name").toLowerCase(Locale.ROOT).replaceAll("\\.v\\d+$", "");
    }
}
