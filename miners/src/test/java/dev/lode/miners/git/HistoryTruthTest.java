package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs on the git directories of {@code -Dtruth.repositories}, joined by colons. */
@Tag("truth")
class HistoryTruthTest {

    static Stream<Path> repositories() {
        return Stream.of(System.getProperty("truth.repositories").split(":")).map(Path::of);
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void everyRowCommitAndPersonEqualsGits(Path repository) {
        HistoryTruth truth = HistoryTruth.of(repository);
        assertThat(truth.rowsOfGit()).isNotEmpty();
        assertThat(truth.differences())
                .as(
                        "%d commits, %d of %d rows equal",
                        truth.commitsOfGit().size(),
                        truth.equalRows(),
                        truth.rowsOfGit().size())
                .isEmpty();
        assertThat(truth.peopleOfLode()).isEqualTo(HistoryTruth.peopleOfGit(repository));
    }
}
