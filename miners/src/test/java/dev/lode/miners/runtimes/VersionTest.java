package dev.lode.miners.runtimes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a version is as far as lines of releases are told apart. */
class VersionTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    python, 3.11.4, 3.11, exact
                    python, v3.11, 3.11, exact
                    python, 3.12-dev, 3.12, exact
                    python, 3.14t, 3.14, exact
                    python, ==3.11.*, 3.11, exact
                    python, 3.x, 3, exact
                    python, 3, 3, exact
                    python, ~=3.9, ~=3.9, range
                    python, '>= 3.8, < 4', '>=3.8,<4', range
                    python, '', *, word
                    java, 1.8, 8, exact
                    java, 1.8.0_292, 8, exact
                    java, 8u292, 8, exact
                    java, 17.0.9+9, 17, exact
                    java, temurin-17.0.9, 17, exact
                    java, 21-ea, 21, exact
                    node, 20.11.1, 20, exact
                    node, 18.x, 18, exact
                    node, '^18 || ^20', '^18||^20', range
                    node, '>= 18 < 21', '>=18 <21', range
                    node, lts/*, lts/*, word
                    databricks, 14.3.x-scala2.12, 14.3, exact
                    go, go1.22.1, 1.22, exact
                    python, '${{ inputs.python }}', '${{ inputs.python }}', word
                    """)
    void aVersionIsItsLineOfReleases(String runtime, String stated, String canonical, String form) {
        Version version = Version.of(runtime, stated);
        assertThat(version.canonical()).isEqualTo(canonical);
        assertThat(version.form().word()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"3.9, 3.10", "3.11, 4.0", "8, 11", "2.7, 3"})
    void linesAreOrderedAsNumbers(String older, String newer) {
        assertThat(Version.of("ruby", older).rank().orElseThrow())
                .isLessThan(Version.of("ruby", newer).rank().orElseThrow());
    }
}
