package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.0, 1.2.0",
        "v1.2.0, 1.2.0",
        "V1.2, 1.2",
        "v.1.2, 1.2",
        "release-1.2.0, 1.2.0",
        "release1.2.0, 1.2.0",
        "release/1.2.0, 1.2.0",
        "rel/commons-lang-3.12.0, 3.12.0",
        "commons-lang-3.12.0-RC1, 3.12.0-RC1",
        "log4j-2.17.1, 2.17.1",
        "@scope/name@1.2.0, 1.2.0",
        "v1.0.0-beta.1.2, 1.0.0-beta.1.2",
        "v1.0.0-rc.1+build.5, 1.0.0-rc.1+build.5",
        "22.1b0, 22.1b0",
        "v1.0.0rc1, 1.0.0rc1",
        "5.3.9.RELEASE, 5.3.9.RELEASE",
        "jdk-17.0.1+12, 17.0.1+12",
        "2021.01.15, 2021.01.15",
        "1.0.0.0.0.0, 1.0.0.0.0.0",
        "v0.1.0-5-g0a1b2c3, 0.1.0-5-g0a1b2c3"
    })
    void aVersionIsWhatStandsBehindThePrefix(String tag, String version) {
        assertThat(TagVersion.of(tag)).contains(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "v1", "2021-01-15", "LANG_3_1", "before-1.2-merge attempt", "1.", ".1", ""})
    void otherNamesAreNoVersions(String tag) {
        assertThat(TagVersion.of(tag)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "a", "1.", "1.1-", "v/"})
    void aNameOfTenThousandPartsIsLookedAtOnce(String part) {
        assertThat(TagVersion.of(part.repeat(10_000) + "!")).isEmpty();
    }
}
