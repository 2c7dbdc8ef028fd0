package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs on the git directories of {@code -Dtruth.repositories}, joined by colons, against the git of {@link GitProgram}.
 * Prints a line for each, and below it which rows differ and why.
 */
@Tag("truth")
class HistoryTruthTest {

    private static final double WANTED = 0.999;

    static Stream<Path> repositories() {
        return Stream.of(System.getProperty("truth.repositories").split(":")).map(Path::of);
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void rowsCommitsFilesAndPeopleAreThoseOfGit(Path repository) {
        HistoryTruth truth = HistoryTruth.of(repository);
        assertThat(truth.git().commits()).isNotEmpty();
        Map<DifferenceKind, List<String>> differences = truth.differences();
        System.out.println(repository + ": " + figures(truth));
        differences.forEach((kind, rows) -> System.out.printf(
                Locale.ROOT, "  %-26s %5d  %s%n%35s%s%n", kind, rows.size(), kind.reason(), "e.g. ", rows.get(0)));

        assertAll(
                () -> assertThat(differences).doesNotContainKey(DifferenceKind.UNEXPLAINED),
                () -> assertThat(truth.agreement()).as("share of equal rows").isGreaterThanOrEqualTo(WANTED),
                () -> assertThat(truth.differentCommits()).isEmpty(),
                () -> assertThat(truth.sumsOfPaths(truth.lode())).isEqualTo(truth.sumsOfPaths(truth.git())),
                () -> assertThat(truth.sumsOfPeople(truth.lode())).isEqualTo(truth.sumsOfPeople(truth.git())),
                () -> assertThat(truth.lode().people()).isEqualTo(truth.git().people()),
                () -> assertThat(truth.lode().commitsOf()).isEqualTo(truth.git().commitsOf()));
    }

    private static String figures(HistoryTruth truth) {
        return String.format(
                Locale.ROOT,
                "git %s, %d commits, %d of %d rows equal (%.3f %%), %d of %d paths and %d of %d people summed up,"
                        + " %d names in shortlog",
                truth.version(),
                truth.git().commits().size(),
                truth.equalRows(),
                truth.git().rows().size(),
                100 * truth.agreement(),
                truth.sumsOfPaths(truth.git()).size(),
                truth.git().rows().stream().map(HistoryRow::path).distinct().count(),
                truth.sumsOfPeople(truth.git()).size(),
                truth.git().rows().stream().map(HistoryRow::author).distinct().count(),
                truth.git().people().size());
    }
}
