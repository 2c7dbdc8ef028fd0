package dev.lode.pipeline.checkout;

import static dev.lode.pipeline.checkout.Failures.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.spi.FileEntry;
import dev.lode.testkit.ScriptedRepository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteRepositoryTest extends RemoteWorkplace {

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
}
