package dev.lode.pipeline.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import dev.lode.testkit.ScriptedRepository;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BAD-INPUTS B06: certificates that nobody vouches for, or that are over. */
class UntrustedServerTest {

    private static final String STORE = "changeit";

    @TempDir
    private static Path keys;

    @TempDir
    private Path folder;

    @BeforeAll
    static void certify() throws Exception {
        keytool("-genkeypair -alias authority -keyalg EC -dname CN=Authority -ext bc=ca:true -validity 3650");
        keytool("-exportcert -rfc -alias authority -file " + keys.resolve("authority.pem"));
        sign("sound", "-validity 3650");
        sign("expired", "-startdate -10d -validity 5");
    }

    private static void sign(String alias, String time) throws Exception {
        keytool("-genkeypair -alias " + alias + " -keyalg EC -dname CN=localhost -signer authority"
                + " -ext san=dns:localhost " + time);
    }

    private static void keytool(String arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(
                List.of("-keystore", keys.resolve("keys.p12").toString(), "-storetype", "PKCS12", "-storepass", STORE));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static SSLContext identity(String alias) throws Exception {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys.resolve("keys.p12"))) {
            all.load(in, STORE.toCharArray());
        }
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setKeyEntry(
                alias, all.getKey(alias, STORE.toCharArray()), STORE.toCharArray(), all.getCertificateChain(alias));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(one, STORE.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private GitHttpServer server(String alias) throws Exception {
        return new GitHttpServer(
                ScriptedRepository.write(folder.resolve("served.git"), "commit Begin\nwrite a.txt\n| one\n"),
                identity(alias));
    }

    private Checkouts checkouts(NetworkLimits limits) {
        return new Checkouts(
                CheckoutSettings.in(folder.resolve("workspace"))
                        .withSchemes(Set.of("https"))
                        .withHosts(List.of("localhost"))
                        .withNetwork(limits),
                Credentials.none());
    }

    private static NetworkLimits trusting() {
        return NetworkLimits.DEFAULT.withAuthorities(keys.resolve("authority.pem"));
    }

    private static RepositorySource source(GitHttpServer server) {
        return RepositorySource.of(server.url("localhost"));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefusedWithAHint() throws Exception {
        try (GitHttpServer server = server("sound")) {
            assertThatThrownBy(() -> checkouts(NetworkLimits.DEFAULT).look(source(server)))
                    .isInstanceOfSatisfying(LodeException.Repository.class, e -> {
                        assertThat(e.code()).isEqualTo("TLS_FAILED");
                        assertThat(e.hint()).contains("--ca-cert");
                    });
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void anAuthorityOfOnesOwnIsTrustedWhenItIsNamed() throws Exception {
        try (GitHttpServer server = server("sound");
                OpenRepository open = checkouts(trusting()).open(source(server))) {
            assertThat(open.files()).hasSize(1);
        }
    }

    @Test
    void aCertificateThatIsOverIsRefusedWhoeverVouchesForIt() throws Exception {
        try (GitHttpServer server = server("expired")) {
            assertThatThrownBy(() -> checkouts(trusting()).look(source(server)))
                    .isInstanceOfSatisfying(LodeException.Repository.class, e -> {
                        assertThat(e.code()).isEqualTo("TLS_FAILED");
                        assertThat(e.getMessage()).contains("expired");
                    });
        }
    }

    @Test
    void aFileWithoutCertificatesIsAMistakeOfTheUsers() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        for (Path file : List.of(empty, folder.resolve("none.pem"))) {
            assertThatThrownBy(() -> checkouts(NetworkLimits.DEFAULT.withAuthorities(file))
                            .look(RepositorySource.of("https://localhost:1/x")))
                    .isInstanceOfSatisfying(
                            LodeException.Configuration.class,
                            e -> assertThat(e.code()).isEqualTo("CA_CERT"));
        }
    }
}
