package dev.lode.pipeline.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import dev.lode.spi.FileEntry;
import dev.lode.testkit.ScriptedRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.UploadPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecureShellTest {

    @TempDir
    private Path folder;

    private SshServer server;
    private KeyPair hostKey;
    private Path bare;
    private Path keys;

    /** Serves one repository, whatever path is asked for. */
    private final class Upload extends AbstractCommandSupport {

        Upload(String command) {
            super(command, null);
        }

        @Override
        public void run() {
            try (Repository repository = new FileRepositoryBuilder()
                    .setGitDir(bare.toFile())
                    .setBare()
                    .build()) {
                new UploadPack(repository).upload(getInputStream(), getOutputStream(), getErrorStream());
                onExit(0);
            } catch (IOException e) {
                onExit(1, e.toString());
            }
        }
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void startServer() throws IOException {
        bare = ScriptedRepository.write(folder.resolve("served.git"), "commit Begin\nwrite a.txt\n| one\n");
        KeyPair user = key();
        hostKey = key();
        keys = Files.createDirectories(folder.resolve(".ssh"));
        String pem = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(user.getPrivate().getEncoded());
        Files.writeString(
                keys.resolve("id_rsa"), "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
        Files.writeString(keys.resolve("config"), "Host *\n  ProxyJump nowhere.invalid\n");
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator((name, key, session) -> KeyUtils.compareKeys(key, user.getPublic()));
        server.setCommandFactory((channel, command) -> new Upload(command));
        server.start();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.stop(true);
    }

    private void knowHost(KeyPair key) throws IOException {
        String line = "[localhost]:" + server.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n";
        Files.writeString(keys.resolve("known_hosts"), line);
    }

    private OpenRepository open() {
        return open(NetworkLimits.DEFAULT);
    }

    private OpenRepository open(NetworkLimits limits) {
        CheckoutSettings settings = CheckoutSettings.in(folder.resolve("workspace"))
                .withHosts(List.of("localhost"))
                .withNetwork(limits);
        String url = "ssh://git@localhost:" + server.getPort() + "/acme/orders.git";
        return new Checkouts(settings, Credentials.of(Map.of(), folder)).open(RepositorySource.of(url));
    }

    @Test
    void aRepositoryIsFetchedWithAKeyFromAKnownHost() throws IOException {
        knowHost(hostKey);
        try (OpenRepository repository = open()) {
            assertThat(repository.files()).extracting(FileEntry::path).containsExactly("a.txt");
            assertThat(repository.revision().branch()).isEqualTo("main");
        }
    }

    /** Says one byte after the other, and never ends. */
    private static final class Trickle extends AbstractCommandSupport {

        Trickle(String command) {
            super(command, null);
        }

        @Override
        public void run() {
            try {
                getOutputStream().write("ffff".getBytes(StandardCharsets.US_ASCII));
                while (true) {
                    getOutputStream().write('a');
                    getOutputStream().flush();
                    Thread.sleep(50);
                }
            } catch (IOException | InterruptedException e) {
                onExit(1, e.toString());
            }
        }
    }

    @Test
    void aServerThatTricklesIsLeftWhenItsTimeIsOver() throws IOException {
        knowHost(hostKey);
        server.setCommandFactory((channel, command) -> new Trickle(command));
        assertRefused("UNREACHABLE", () -> open(NetworkLimits.DEFAULT.withWhole(Duration.ofSeconds(2))));
    }

    @Test
    void aRepositoryThatIsLargerThanAllowedIsNotFetched() throws IOException {
        knowHost(hostKey);
        StringBuilder script = new StringBuilder("commit Begin\n");
        for (int i = 0; i < 500; i++) {
            script.append("write file-" + i + ".txt\n| content of number " + i + "\n");
        }
        ScriptedRepository.write(bare, script.toString());
        assertRefused("LIMIT_EXCEEDED", () -> open(NetworkLimits.DEFAULT.withRepositoryBytes(20_000)));
        try (Stream<Path> clones = Files.list(folder.resolve("workspace/repositories"))) {
            assertThat(clones).isEmpty();
        }
    }

    private void assertRefused(String code) {
        assertRefused(code, this::open);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LodeException.Repository.class,
                        e -> assertThat(e.code() + ": " + e.getMessage()).startsWith(code + ": "));
    }

    @Test
    void anUnknownHostIsRefused() {
        assertRefused("HOST_KEY_UNKNOWN");
    }

    @Test
    void aHostWithAnotherKeyIsRefused() throws IOException {
        knowHost(key());
        assertRefused("HOST_KEY_UNKNOWN");
    }

    @Test
    void aKeyThatTheServerDoesNotKnowIsAnAuthenticationFailure() throws IOException {
        knowHost(hostKey);
        server.setPublickeyAuthenticator((name, key, session) -> false);
        assertRefused("AUTH_FAILED");
    }
}
