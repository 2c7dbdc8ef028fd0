package dev.lode.pipeline.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import dev.lode.spi.FileEntry;
import dev.lode.testkit.ScriptedRepository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteRepositoryTest {

    private static final String SECRET = "kgsecret-CANARY-123";
    private static final String HISTORY = """
            commit Begin
            write a.txt
            | one
            branch topic
            commit Go on
            write b.txt
            | two
            """;

    @TempDir
    private Path folder;

    private CheckoutSettings settings() {
        return CheckoutSettings.in(folder.resolve("workspace"))
                .withSchemes(Set.of("http", "https", "ssh", "file"))
                .withHosts(List.of("localhost"));
    }

    private Checkouts checkouts() {
        return new Checkouts(settings(), Credentials.none());
    }

    private GitHttpServer server() throws IOException {
        return new GitHttpServer(ScriptedRepository.write(folder.resolve("served.git"), HISTORY));
    }

    private static void assertFailure(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LodeException.class,
                        e -> assertThat(e.code() + ": " + e.getMessage()).startsWith(code + ": "));
    }

    private List<String> everythingUnder(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile)
                    .map(RemoteRepositoryTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void lookTellsBranchAndCommitAndFetchesNothing() throws IOException {
        try (GitHttpServer server = server()) {
            RemoteHead head = checkouts().look(RepositorySource.of(server.url("localhost")));
            assertThat(head.branch()).isEqualTo("main");
            assertThat(head.commit()).matches("[0-9a-f]{40}");
            assertThat(head.repository()).matches("localhost:\\d+/acme/orders");
            assertThat(folder.resolve("workspace")).doesNotExist();
        }
    }

    @Test
    void openReadsTheCommitThatLookTellsOutOfABareClone() throws Exception {
        try (GitHttpServer server = server()) {
            RepositorySource source = RepositorySource.of(server.url("localhost"));
            RemoteHead head = checkouts().look(source);
            try (OpenRepository repository = checkouts().open(source)) {
                assertThat(repository.revision().commit()).isEqualTo(head.commit());
                assertThat(repository.revision().branch()).isEqualTo("main");
                assertThat(repository.files()).extracting(FileEntry::path).containsExactly("a.txt");
                assertThat(repository.read(repository.files().get(0)))
                        .asString()
                        .isEqualTo("one\n");
            }
        }
    }

    @Test
    void anotherBranchAndACommitCanBeAskedFor() throws IOException {
        try (GitHttpServer server = server()) {
            RepositorySource source = RepositorySource.of(server.url("localhost"));
            String main = checkouts().look(source).commit();
            try (OpenRepository topic = checkouts().open(source.at("topic"));
                    OpenRepository pinned = checkouts().open(source.at(main))) {
                assertThat(topic.files()).extracting(FileEntry::path).containsExactly("a.txt", "b.txt");
                assertThat(pinned.revision().commit()).isEqualTo(main);
                assertThat(pinned.revision().branch()).isEmpty();
            }
            assertFailure("NO_DEFAULT_BRANCH", () -> checkouts().open(source.at("nope")));
        }
    }

    @Test
    void anUnchangedRepositoryIsNotFetchedAgain() throws IOException {
        try (GitHttpServer server = server()) {
            RepositorySource source = RepositorySource.of(server.url("localhost"));
            checkouts().open(source).close();
            long posts = posts(server);
            checkouts().open(source).close();
            // Protocol 2 asks for the refs by POST; no pack is asked for.
            assertThat(posts(server) - posts).isEqualTo(1);
        }
    }

    private static long posts(GitHttpServer server) {
        return server.requests().stream()
                .filter(line -> line.startsWith("POST"))
                .count();
    }

    @Test
    void aForcedPushIsFollowed() throws IOException {
        try (GitHttpServer server = server()) {
            RepositorySource source = RepositorySource.of(server.url("localhost"));
            checkouts().open(source).close();
            ScriptedRepository.write(folder.resolve("served.git"), "commit Begin anew\nwrite c.txt\n| three\n");
            try (OpenRepository repository = checkouts().open(source)) {
                assertThat(repository.files()).extracting(FileEntry::path).containsExactly("c.txt");
            }
        }
    }

    @Test
    void aHalfMadeCloneIsMadeAnew() throws IOException {
        try (GitHttpServer server = server()) {
            RepositorySource source = RepositorySource.of(server.url("localhost"));
            checkouts().open(source).close();
            try (Stream<Path> clones = Files.list(folder.resolve("workspace/repositories"))) {
                Files.delete(clones.findFirst().orElseThrow().resolve("HEAD"));
            }
            try (OpenRepository repository = checkouts().open(source)) {
                assertThat(repository.files()).hasSize(1);
            }
        }
    }

    @Test
    void aRepositoryWithoutCommitsIsNoFailure() throws IOException {
        try (GitHttpServer server =
                        new GitHttpServer(ScriptedRepository.write(folder.resolve("served.git"), "# nothing"));
                OpenRepository repository = checkouts().open(RepositorySource.of(server.url("localhost")))) {
            assertThat(repository.revision().commit()).isEmpty();
            assertThat(repository.files()).isEmpty();
            assertThat(repository.issues()).extracting(issue -> issue.code()).containsExactly("EMPTY_REPO");
        }
    }

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

    @ParameterizedTest
    @CsvSource({"401, AUTH_FAILED, 1", "403, AUTH_FAILED, 1", "404, NOT_FOUND, 1", "500, UNREACHABLE, 4"})
    void aRefusalIsNotRepeatedAndTroubleIs(int status, String code, int requests) throws IOException {
        try (GitHttpServer server = server().failing(status, status, status, status, status)) {
            assertFailure(code, () -> checkouts().look(RepositorySource.of(server.url("localhost"))));
            assertThat(server.requests()).hasSize(requests);
        }
    }

    @Test
    void passingTroubleOfAServerIsWaitedOut() throws IOException {
        try (GitHttpServer server = server().failing(500, 503)) {
            assertThat(checkouts()
                            .look(RepositorySource.of(server.url("localhost")))
                            .commit())
                    .isNotEmpty();
        }
    }

    @Test
    void aSilentServerIsLeftAfterTheTimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Checkouts checkouts = new Checkouts(
                    settings().withNetwork(NetworkLimits.DEFAULT.withSilence(Duration.ofSeconds(1))),
                    Credentials.none());
            String url = "http://localhost:" + silent.getLocalPort() + "/x";
            assertFailure("UNREACHABLE", () -> checkouts.look(RepositorySource.of(url)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/",
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
