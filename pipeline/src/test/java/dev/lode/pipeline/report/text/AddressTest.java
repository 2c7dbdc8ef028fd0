package dev.lode.pipeline.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void linksAFileWhereItsHostShowsIt() {
        assertThat(Address.file("https://github.com/acme/x", "abc", "a b/ü?#.sql", 3))
                .isEqualTo("https://github.com/acme/x/blob/abc/a%20b/%C3%BC%3F%23.sql#L3");
        assertThat(Address.file("https://gitlab.com/acme/x", "abc", "f", 0))
                .isEqualTo("https://gitlab.com/acme/x/-/blob/abc/f");
    }

    @Test
    void takesTheAddressOfARepositoryWithoutItsEnding() {
        assertThat(Address.hosting("https://github.com/acme/x.git")).contains("https://github.com/acme/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/srv/git/x",
                "http://github.com/acme/x",
                "ssh://git@github.com/acme/x",
                "https://user:secret@github.com/acme/x",
                "javascript:alert(1)",
                "https://a b/c"
            })
    void knowsNoAddressForAnythingElse(String url) {
        assertThat(Address.hosting(url)).isEmpty();
    }
}
