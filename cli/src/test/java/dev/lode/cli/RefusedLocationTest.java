package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused for where it is said to be, before anything is read. */
class RefusedLocationTest {

    private static final Path GOOD = Samples.repository("web-shop").toAbsolutePath();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ext::sh -c touch% pwned",
                "fd::17",
                "-uhttps://example.com/x",
                "--upload-pack=touch pwned",
                "http://169.254.169.254/latest",
                "ftp://example.com/x",
                "file://otherhost/x"
            })
    void aLocationThatLodeDoesNotTakeIsRefusedBeforeAnythingIsRead(String location) {
        Workplace untouched = Workplace.in(folder).configured("");
        refused(untouched.run("mine", "--", location, GOOD.toString()));
        assertThat(untouched.staging()).doesNotExist();
    }

    private static void refused(Outcome outcome) {
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(2);
        assertThat(outcome.err()).contains("URL_NOT_ALLOWED");
        assertThat(outcome.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://127.0.0.1:%d/x", "https://localhost:%d/x", "https://0x7f000001:%d/x", "ssh://127.1:%d/x"
            })
    void aHostOfThisMachineIsNotConnectedToUnlessItIsNamed(String location) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            Workplace.in(folder).configured("repositories: []\n");
            Outcome outcome = Workplace.in(folder).run("mine", location.formatted(server.getLocalPort()));
            assertThat(outcome.code()).as(outcome.toString()).isIn(2, 3);
            assertThat(outcome.err()).contains("URL_NOT_ALLOWED");
            assertThat(connected(server)).isFalse();
        }
    }

    private static boolean connected(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Test
    void aFileUrlIsRefusedWhereItIsNotAllowed() {
        refused(Workplace.in(folder).configured("allow: {schemes: [https]}\n").run("mine", "file://" + GOOD));
    }

    @Test
    void aRefThatLooksLikeAnOptionIsRefused() {
        Outcome outcome = Workplace.in(folder)
                .configured("repositories:\n  - {path: %s, ref: --upload-pack=x}\n".formatted(GOOD))
                .run("mine");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("REF_NOT_ALLOWED");
    }
}
