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
 * <p>Recall counts all that is said, with what only other settings would make true and is marked so: nothing that a
 * text holds may be lost. Exact is a model of which just what is said without such a mark is what its manifest says.
 * Many manifests of packages were made with variables that stand in comments of the commit ("enable when generating
 * docs"): there dbt itself would not make all of it, so a model counts as <i>within</i> where the manifest says no less
 * than what is certain and no more than all.
 */
@Tag("truth")
class DbtDependencyTruthTest {

    /** What dbt makes only under other settings is told with less than this. */
    private static final double CERTAIN = 0.6;

    private static final double RECALL = 98;
    private static final double EXACT = 92;

    /** What was counted over projects; shares in percent. */
    private static final class Count {
        int known;
        int found;
        int foundCertain;
        int told;
        int certain;
        int models;
        int exact;
        int within;

        /** How many are told under each rule, and with doubt only. */
        final Map<String, Integer> doubted = new TreeMap<>();

        double recall() {
            return share(found, known);
        }

        double exact() {
            return share(exact, models);
        }

        void add(Count other) {
            known += other.known;
            found += other.found;
            foundCertain += other.foundCertain;
            told += other.told;
            certain += other.certain;
            models += other.models;
            exact += other.exact;
            within += other.within;
            other.doubted.forEach((rule, found) -> doubted.merge(rule, found, Integer::sum));
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 100 : 100.0 * part / whole;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "recall %.2f %% (%d of %d; certain ones %.2f %%, others %s), precision %.2f %% (certain ones %.2f %%),"
                            + " models exact %.2f %% (%d of %d), within %.2f %%",
                    recall(),
                    found,
                    known,
                    share(foundCertain, known),
                    doubted,
                    share(found, told),
                    share(foundCertain, certain),
                    exact(),
                    exact,
                    models,
                    share(within, models));
        }
    }

    /** What is said of one model. */
    private record Told(Set<String> certain, Set<String> all, Map<String, String> rules) {

        Told() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
        }

        void add(String name, Relationship depends) {
            all.add(name);
            if (depends.evidence().confidence() >= CERTAIN) {
                certain.add(name);
            } else {
                rules.put(name, depends.text("rule").orElse(""));
            }
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
        for (Count count : List.of(all, own)) {
            assertThat(count.recall()).isGreaterThanOrEqualTo(RECALL);
            assertThat(count.exact()).isGreaterThanOrEqualTo(EXACT);
        }
    }

    private static Count compare(StatedProject project, StringBuilder failures) {
        RecordingSink sink = new RecordingSink();
        new DbtMiner().mine(FolderCheckout.of(project.tree()), sink);
        Map<String, Told> told = told(sink);
        Count count = new Count();
        project.dependencies().forEach((model, stated) -> {
            Set<String> known = new TreeSet<>(stated);
            known.removeIf(name -> name.startsWith("far-"));
            Told said = told.getOrDefault(model, new Told());
            count.models++;
            count.known += known.size();
            count.told += said.all().size();
            count.certain += said.certain().size();
            count.found += common(known, said.all()).size();
            count.foundCertain += common(known, said.certain()).size();
            without(common(known, said.all()), said.certain())
                    .forEach(name -> count.doubted.merge(said.rules().get(name), 1, Integer::sum));
            count.exact += known.equals(said.certain()) ? 1 : 0;
            count.within += known.containsAll(said.certain()) && said.all().containsAll(known) ? 1 : 0;
            if (!known.equals(said.certain())) {
                failures.append(project.name())
                        .append(": ")
                        .append(model)
                        .append(told.containsKey(model) ? "" : " (no such model)")
                        .append("\n  missing ")
                        .append(without(known, said.all()))
                        .append("\n  doubted ")
                        .append(without(common(known, said.all()), said.certain()))
                        .append("\n  extra   ")
                        .append(without(said.certain(), known))
                        .append('\n');
            }
        });
        return count;
    }

    private static Set<String> common(Set<String> left, Set<String> right) {
        Set<String> common = new TreeSet<>(left);
        common.retainAll(right);
        return common;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** By path and name of the model, of each file that defines one of the name. */
    private static Map<String, Told> told(RecordingSink sink) {
        Map<NodeKey, Told> models = new HashMap<>();
        Map<String, Told> told = new TreeMap<>();
        for (Fact fact : sink.facts(NodeTypes.MODEL)) {
            Node node = (Node) fact;
            models.put(node.key(), new Told());
        }
        for (Fact fact : sink.facts(RelationshipTypes.DEFINES)) {
            Relationship defines = (Relationship) fact;
            if (models.containsKey(defines.end())) {
                told.put(defines.evidence().path() + " " + name(defines.end()), models.get(defines.end()));
            }
        }
        for (Fact fact : sink.facts(RelationshipTypes.DEPENDS_ON)) {
            Relationship depends = (Relationship) fact;
            Told model = models.get(depends.start());
            if (model != null) {
                target(depends.end()).forEach(name -> model.add(name, depends));
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
