package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs on the git directories of {@code -Dtruth.repositories}, joined by colons. */
@Tag("truth")
class HistoryFeaturesOracleTest {

    static Stream<Path> repositories() {
        return Stream.of(System.getProperty("truth.repositories").split(":")).map(Path::of);
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void coAuthorsAndTagsEqualGitsAndCopiesNearlyAll(Path repository) {
        FeatureTruth truth = FeatureTruth.of(repository);
        System.out.println(repository + ": co-authors " + figures(truth.coAuthors()) + ", tags " + figures(truth.tags())
                + ", copies " + figures(truth.copies()));
        assertThat(truth.coAuthors().differences()).isEmpty();
        assertThat(truth.tags().differences()).isEmpty();
        // With -C git gives away its renames otherwise than with -M, which decides what is an added file here.
        assertThat(truth.copies().agreement())
                .as("%s", truth.copies().differences().stream().limit(40).toList())
                .isGreaterThanOrEqualTo(0.97);
    }

    private static String figures(FeatureTruth.Comparison comparison) {
        return comparison.equal() + " of " + comparison.ofGit().size();
    }
}
