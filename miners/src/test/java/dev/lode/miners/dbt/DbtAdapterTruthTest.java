package dev.lode.miners.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.NodeTypes;
import dev.lode.spi.Checkout;
import dev.lode.spi.Fact;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Node;
import dev.lode.spi.Revision;
import dev.lode.spi.UnreadableFileException;
import dev.lode.sql.dialect.Dialects;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Adapter and dialect of public projects, read without their manifests, beside the adapter that these were made with; on
 * the projects of {@code -Dtruth.corpora}. Packages run on several adapters, and are counted apart. Of the held half
 * only figures are told.
 */
@Tag("truth")
class DbtAdapterTruthTest {

    /** Of the adapters that are told, those that are right; in percent. */
    private static final double RIGHT = 90;

    private static final class Count {
        int projects;
        int told;
        int right;
        int dialects;
        int dialectsRight;
        final Map<String, String> from = new TreeMap<>();

        double share() {
            return told == 0 ? 100 : 100.0 * right / told;
        }

        @Override
        public String toString() {
            return "adapter told of %d of %d, right %d (%s); dialect right %d of %d"
                    .formatted(told, projects, right, from, dialectsRight, dialects);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "held"})
    void findsTheAdapterThatManifestsWereMadeWith(String half) throws IOException {
        Count projects = new Count();
        Count packages = new Count();
        StringBuilder failures = new StringBuilder();
        try (Stream<Path> folders = Files.list(
                Path.of(System.getProperty("truth.corpora"), "dbt-projects").resolve(half))) {
            for (Path folder : folders.sorted().toList()) {
                StatedProject project = StatedProject.of(folder);
                boolean tested = Files.isDirectory(project.tree().resolve("integration_tests"));
                compare(project, tested ? packages : projects, failures);
            }
        }
        System.out.println("adapters · dbt-projects (" + half + "): " + projects + "; packages: " + packages);
        if (half.equals("open")) {
            Path folder = Files.createDirectories(Path.of("target", "truth-sql"));
            Files.writeString(folder.resolve("adapters.txt"), failures);
        }
        assertThat(projects.share()).isGreaterThanOrEqualTo(RIGHT);
    }

    private static void compare(StatedProject stated, Count count, StringBuilder failures) {
        RecordingSink sink = new RecordingSink();
        new DbtMiner().mine(new Named(FolderCheckout.of(stated.tree()), stated.name()), sink);
        List<Node> models = nodes(sink, NodeTypes.MODEL).stream()
                .filter(model -> stated.dependencies()
                        .containsKey(model.text("path").orElse("") + " "
                                + model.key().text("name").toLowerCase(Locale.ROOT)))
                .toList();
        if (models.isEmpty()) {
            return;
        }
        String name = models.getFirst().key().text("project");
        Node project = nodes(sink, NodeTypes.PROJECT).stream()
                .filter(node -> node.key().text("name").equals(name))
                .findFirst()
                .orElseThrow();
        Optional<String> adapter = project.text("adapter");
        String from = project.text("adapter_from").orElse("-");
        boolean right = adapter.filter(stated.adapter()::equals).isPresent();
        count.projects++;
        count.told += adapter.isPresent() ? 1 : 0;
        count.right += right ? 1 : 0;
        count.from.merge(from, right ? "+" : "-", String::concat);
        Optional<String> dialect = Dialects.ofAdapter(stated.adapter()).map(known -> known.name());
        Optional<String> told =
                models.stream().flatMap(model -> model.text("dialect").stream()).findFirst();
        if (dialect.isPresent()) {
            count.dialects++;
            count.dialectsRight += told.equals(dialect) ? 1 : 0;
        }
        if (!right || !told.equals(dialect)) {
            failures.append("%s: %s, said %s from %s, dialect %s%n"
                    .formatted(stated.name(), stated.adapter(), adapter.orElse("-"), from, told.orElse("-")));
        }
    }

    /** Under the name that it has in public, of which its owner is left out. */
    private record Named(Checkout checkout, String name) implements Checkout {

        @Override
        public Revision revision() {
            Revision plain = checkout.revision();
            return new Revision(
                    name.substring(name.indexOf('+') + 1),
                    plain.url(),
                    plain.branch(),
                    plain.commit(),
                    plain.committedAt(),
                    plain.shallow(),
                    plain.refs(),
                    plain.gitDirectory());
        }

        @Override
        public List<FileEntry> files() {
            return checkout.files();
        }

        @Override
        public byte[] read(FileEntry file) throws UnreadableFileException {
            return checkout.read(file);
        }
    }

    private static List<Node> nodes(RecordingSink sink, String type) {
        return sink.facts(type).stream().map((Fact fact) -> (Node) fact).toList();
    }
}
