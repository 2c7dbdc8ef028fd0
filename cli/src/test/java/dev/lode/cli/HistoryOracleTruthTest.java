package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** On the git directories of {@code -Dtruth.repositories}, joined by colons. */
@Tag("truth")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryOracleTruthTest extends HistoryOracleContract {

    private final List<HistoryOracle> histories = new ArrayList<>();

    @Override
    synchronized List<HistoryOracle> histories() {
        if (histories.isEmpty()) {
            build(System.getProperty("truth.repositories").split(":"));
        }
        return histories;
    }

    private void build(String... repositories) {
        StringBuilder settings = new StringBuilder("repositories:\n");
        Path folder = Path.of("target", "acceptance", "truth");
        Folders.delete(folder);
        Workplace place = Workplace.in(folder);
        for (String repository : repositories) {
            String name = "repository-" + (histories.size() + 1);
            settings.append("  - path: ")
                    .append(repository)
                    .append("\n    name: ")
                    .append(name)
                    .append('\n');
            histories.add(new HistoryOracle(place, name, Path.of(repository)));
        }
        place.configured(settings.toString());
        for (String command : List.of("mine", "load")) {
            Outcome outcome = place.run(command);
            assertThat(outcome.code()).as(outcome.toString()).isZero();
        }
    }
}
