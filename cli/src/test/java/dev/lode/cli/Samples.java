package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sample landscape, made once, and the graph and reports of it, which tests share and must not change. */
final class Samples {

    static final List<String> NAMES =
            List.of("orders-dbt", "orders-api", "billing-service", "platform-infra", "web-shop");

    /** Tests run in several processes, each with samples of its own. */
    private static final Path OWN = Path.of("target", "acceptance", "process-" + System.getProperty("fork", "1"));

    private static final Path FOLDER = OWN.resolve("samples");
    private static final Path BUILT = OWN.resolve("shared");

    private static boolean seeded;
    private static @Nullable Workplace built;
    private static @Nullable Outcome outcome;

    private Samples() {}

    /** The folder with the five repositories. */
    static synchronized Path folder() {
        if (!seeded) {
            Programs.run(Path.of("."), "../samples/seed.sh", FOLDER.toString());
            seeded = true;
        }
        return FOLDER;
    }

    static Path repository(String name) {
        return folder().resolve(name);
    }

    static List<Path> repositories() {
        return NAMES.stream().map(Samples::repository).toList();
    }

    /** Repositories of the landscape to do with as one likes. */
    static List<Path> copies(Path into, String... names) {
        return Stream.of(names)
                .map(name -> Folders.copy(repository(name), into.resolve(name)))
                .toList();
    }

    /** One clean build of all of them. */
    static synchronized Workplace built() {
        if (built == null) {
            Folders.delete(BUILT);
            Workplace workplace = Workplace.in(BUILT).reading(repositories());
            outcome = workplace.run("build");
            assertThat(outcome.code()).as(outcome.toString()).isZero();
            built = workplace;
        }
        return built;
    }

    /** What that build said. */
    static Outcome outcome() {
        built();
        return Objects.requireNonNull(outcome);
    }
}
