package dev.lode.pipeline.checkout;

import static dev.lode.pipeline.checkout.Failures.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where passwords and tokens come from, and where they never go. */
class RemoteSecretTest extends RemoteWorkplace {

    private static final String SECRET = "kgsecret-CANARY-123";

    @Test
    void theSecretOfAUrlIsUsedAndNowhereKept() throws IOException {
        try (GitHttpServer server = server().wanting("u", SECRET)) {
            String url = server.url("localhost").replace("://", "://u:" + SECRET + "@");
            RepositorySource source = RepositorySource.of(url);
            try (OpenRepository repository = checkouts().open(source)) {
                assertThat(repository.revision().toString()).doesNotContain(SECRET);
            }
            assertThat(source.shown()).startsWith("http://***@localhost:");
            assertThat(source.toString()).doesNotContain(SECRET);
            assertThat(everythingUnder(folder.resolve("workspace"))).noneMatch(text -> text.contains(SECRET));
        }
    }

    private List<String> everythingUnder(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .map(RemoteSecretTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theSecretOfAUrlIsInNoFailure() {
        String url = "https://u:" + SECRET + "@localhost:1/x";
        assertThatThrownBy(() -> checkouts().open(RepositorySource.of(url)))
                .isInstanceOfSatisfying(LodeException.Repository.class, e -> {
                    assertThat(e.code()).isEqualTo("UNREACHABLE");
                    assertThat(e.getMessage() + e.hint()).doesNotContain(SECRET);
                });
    }

    @Test
    void aTokenComesFromTheEnvironmentOrANetrcFile() throws IOException {
        Files.writeString(folder.resolve(".netrc"), "machine localhost\n  login ada\n  password " + SECRET + "\n");
        try (GitHttpServer server = server()) {
            RepositorySource source = RepositorySource.of(server.url("localhost"));
            server.wanting("ada", SECRET);
            assertThat(new Checkouts(settings(), Credentials.of(Map.of(), folder))
                            .look(source)
                            .commit())
                    .isNotEmpty();
            server.wanting("lode", "token");
            Credentials token = Credentials.of(Map.of("LODE_TOKEN_LOCALHOST", "token"), folder);
            assertThat(new Checkouts(settings(), token).look(source).commit()).isNotEmpty();
            assertFailure("AUTH_FAILED", () -> checkouts().look(source));
        }
    }

    @Test
    void aRedirectToAnotherHostTakesNoSecretAlong() throws IOException {
        try (GitHttpServer inner = server();
                GitHttpServer outer = new GitHttpServer(folder.resolve("served.git"))) {
            outer.redirecting(inner.url("127.0.0.1") + "/info/refs?service=git-upload-pack");
            Checkouts checkouts =
                    new Checkouts(settings().withHosts(List.of("localhost", "127.0.0.1")), Credentials.none());
            String url = outer.url("localhost").replace("://", "://u:" + SECRET + "@");
            assertThat(checkouts.look(RepositorySource.of(url)).commit()).isNotEmpty();
            assertThat(inner.requests()).isNotEmpty().allMatch(request -> request.endsWith(" null"));
        }
    }
}
