package dev.lode.pipeline.checkout;

import static dev.lode.pipeline.checkout.Failures.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BAD-INPUTS B04, B05 and B08: servers that take their time or have trouble. */
class HostileServerTest extends HostileWorkplace {

    /** Bytes of half a minute. */
    private static final int TRICKLE = 600;

    /** Resets the first connections and passes the others on to the server. */
    private static void resetFirst(ServerSocket between, int resets, int server) throws IOException {
        for (int accepted = 0; ; accepted++) {
            Socket client = between.accept();
            if (accepted < resets) {
                client.getInputStream().read();
                client.setSoLinger(true, 0);
                client.close();
            } else {
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.startVirtualThread(() -> pass(client, upstream));
                Thread.startVirtualThread(() -> pass(upstream, client));
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side is gone, and so is the other.
        }
    }

    @ParameterizedTest
    @CsvSource({"1, true", "3, true", "50, false"})
    void aConnectionThatIsResetIsMadeAgainAFewTimes(int resets, boolean works) throws IOException {
        try (GitHttpServer server = server();
                ServerSocket between = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> {
                try {
                    resetFirst(
                            between, resets, URI.create(server.url("localhost")).getPort());
                } catch (IOException e) {
                    // The test is over.
                }
            });
            RepositorySource source =
                    RepositorySource.of("http://localhost:" + between.getLocalPort() + "/acme/orders.git");
            if (works) {
                assertThat(checkouts().look(source).commit()).isNotEmpty();
            } else {
                assertFailure("UNREACHABLE", () -> checkouts().look(source));
            }
        }
    }

    /**
     * A server that begins to answer and then says one byte at a time, for half a minute.
     *
     * @param left counted down when a client leaves before that
     */
    private static ServerSocket trickling(String beginning, CountDownLatch left) throws IOException {
        ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket connection = server.accept();
                        OutputStream out = connection.getOutputStream()) {
                    out.write(beginning.getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < TRICKLE; i++) {
                        out.write('a');
                        out.flush();
                        Thread.sleep(50);
                    }
                } catch (IOException | InterruptedException e) {
                    left.countDown();
                }
            }
        });
        return server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nX-Slow: ",
                "HTTP/1.1 200 OK\r\nContent-Type: application/x-git-upload-pack-advertisement\r\n"
                        + "Content-Length: 100000\r\n\r\n001e# service=git-upload-pack\n0000ffff"
            })
    void aServerThatTricklesIsLeftWhenItsTimeIsOver(String beginning) throws IOException, InterruptedException {
        limits = limits.withWhole(Duration.ofMillis(700));
        CountDownLatch left = new CountDownLatch(1);
        try (ServerSocket server = trickling(beginning, left)) {
            String url = "http://localhost:" + server.getLocalPort() + "/x";
            assertFailure("UNREACHABLE", () -> checkouts().look(RepositorySource.of(url)));
            // Nobody may go on reading, be it unseen.
            assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void troubleIsWaitedOutInGrowingSteps() throws IOException {
        try (GitHttpServer server = server().failing(500, 500)) {
            long start = System.nanoTime();
            assertThat(checkouts().look(source(server)).commit()).isNotEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        }
    }

    @Test
    void theTimeThatAServerAsksForIsGranted() throws IOException {
        try (GitHttpServer server = server().failing(429).askingToWait("1")) {
            long start = System.nanoTime();
            assertThat(checkouts().look(source(server)).commit()).isNotEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void aServerThatAsksForTooMuchTimeIsLeft() throws IOException {
        String tomorrow = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusDays(1));
        for (String wait : List.of("3600", tomorrow)) {
            try (GitHttpServer server = server().failing(429).askingToWait(wait)) {
                assertFailure("UNREACHABLE", () -> checkouts().look(source(server)));
                assertThat(server.requests()).hasSize(1);
            }
        }
    }
}
