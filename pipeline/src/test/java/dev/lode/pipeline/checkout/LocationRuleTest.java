package dev.lode.pipeline.checkout;

import static dev.lode.pipeline.checkout.Failures.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which locations and redirects are followed. */
class LocationRuleTest extends RemoteWorkplace {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/x",
                "http://[::1]:22/x",
                "http://0x7f000001/x",
                "http://2130706433/x",
                "http://127.1/x",
                "http://localhost:1/x",
                "http://git.localhost/x",
                "ssh://git@127.0.0.1/x",
                "git@localhost:x"
            })
    void hostsInsideAreRefusedBeforeAnyConnection(String url) {
        Checkouts open = new Checkouts(settings().withHosts(List.of()), Credentials.none());
        assertFailure("URL_NOT_ALLOWED", () -> open.look(RepositorySource.of(url)));
    }

    @Test
    void onlyHostsOfTheListAreSpokenTo() {
        assertFailure("URL_NOT_ALLOWED", () -> checkouts().look(RepositorySource.of("https://example.com/x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://127.0.0.1:1/info/refs", "ftp://localhost/info/refs"})
    void aRedirectLeadsNowhereThatALocationMayNot(String location) throws IOException {
        try (GitHttpServer server = server().redirecting(location + "?service=git-upload-pack")) {
            assertThatThrownBy(() -> checkouts().look(RepositorySource.of(server.url("localhost"))))
                    .isInstanceOf(LodeException.Repository.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aRedirectToAHostThatIsNotAllowedIsNotFollowed() throws IOException {
        try (GitHttpServer inner = server();
                GitHttpServer outer = new GitHttpServer(folder.resolve("served.git"))) {
            outer.redirecting(inner.url("127.0.0.1") + "/info/refs?service=git-upload-pack");
            assertFailure("URL_NOT_ALLOWED", () -> checkouts().look(RepositorySource.of(outer.url("localhost"))));
            assertThat(inner.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ext::sh -c touch% pwned",
                "fd::17",
                "-upload-pack=evil",
                "ssh://-oProxyCommand=evil/x",
                "-oProxyCommand=evil:x",
                "git://example.com/x",
                "gopher://example.com/x",
                "file://host/x",
                "https://",
                "",
                "https://example.com/x\ny"
            })
    void locationsThatCouldStartSomethingAreMistakesOfTheUsers(String location) {
        assertThatThrownBy(() -> checkouts().look(RepositorySource.of(location)))
                .isInstanceOf(LodeException.Configuration.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--upload-pack=evil", "a b", "main:evil", "../x", "", "main~1"})
    void refsThatAreNoNamesAreMistakesOfTheUsers(String ref) {
        assertThatThrownBy(() -> checkouts()
                        .look(RepositorySource.of("http://localhost:1/x").at(ref)))
                .isInstanceOf(LodeException.Configuration.class);
    }

    @Test
    void aSchemeThatIsNotAllowedIsAMistakeOfTheUsers() {
        Checkouts remoteOnly = new Checkouts(settings().withSchemes(Set.of("https")), Credentials.none());
        for (String location :
                List.of("file:///srv/x.git", "/srv/x.git", "http://example.com/x", "git@example.com:x")) {
            assertThatThrownBy(() -> remoteOnly.look(RepositorySource.of(location)))
                    .isInstanceOf(LodeException.Configuration.class)
                    .hasMessageContaining("not allowed");
        }
    }
}
