package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BAD-INPUTS B04 through the command: one server that never answers keeps nobody else waiting. */
class UnreachableServerTest {

    @TempDir
    private Path folder;

    @Test
    void aServerThatNeverAnswersFailsAloneAndTheOthersGoOn() throws IOException {
        Path repository =
                Samples.copies(folder.resolve("repositories"), "web-shop").getFirst();
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Workplace place =
                    Workplace.in(folder.resolve("place")).configured("""
                            repositories:
                              - url: http://localhost:%d/acme/orders.git
                              - path: %s
                            allow:
                              schemes: [http, file]
                              hosts: [localhost]
                            """.formatted(silent.getLocalPort(), repository));
            Outcome outcome = place.run("mine", "--timeout", "1");
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(place.account("web-shop").path("status").asText()).isEqualTo("MINED");
            assertThat(place.account("localhost:" + silent.getLocalPort() + "/acme/orders")
                            .path("failure")
                            .toString())
                    .contains("UNREACHABLE")
                    .contains("1 s");
        }
    }
}
