package dev.lode.analyzers.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @Test
    void versionsComeInTheirOrder() {
        List<String> ordered = List.of(
                "",
                "0.9",
                "1.0.0-alpha",
                "1.0.0-alpha.2",
                "1.0.0-alpha.10",
                "1.0.0-rc1",
                "1.0.0",
                "1.0.0.0.0.1",
                "1.2",
                "1.10",
                "22.1b0",
                "22.1",
                "9999999999999999999.0",
                "99999999999999999999.0");
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = 0; j < ordered.size(); j++) {
                assertThat(Integer.signum(Version.of(ordered.get(i)).compareTo(Version.of(ordered.get(j)))))
                        .as("%s and %s", ordered.get(i), ordered.get(j))
                        .isEqualTo(Integer.signum(Integer.compare(i, j)));
            }
        }
    }

    @Test
    void equalVersionsAreOneHoweverTheyAreWritten() {
        assertThat(Stream.of("1.0", "1.0.0", "01.00", "1.0.0.0.0.0").map(Version::of))
                .usingElementComparator(Version::compareTo)
                .containsOnly(Version.of("1.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0-rc.1", "1.0.0-SNAPSHOT", "2.0b3", "3.0.M1", "1.0.dev4", "1.0-beta+build.7"})
    void whatIsStillToComeIsAPrerelease(String version) {
        assertThat(Version.of(version).prerelease()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.0.Final", "1.0.RELEASE", "31.1-jre", "1.0.post1", "1.0+rc.1", "1.0-1"})
    void whatIsOutIsNone(String version) {
        assertThat(Version.of(version).prerelease()).isFalse();
    }
}
