package dev.lode.pipeline.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import dev.lode.testkit.ScriptedRepository;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** BAD-INPUTS B04, B05 and B08: servers that take their time, have trouble, or send what they should not. */
class HostileServerTest {

    /** Bytes of half a minute. */
    private static final int TRICKLE = 600;

    private static final String HISTORY = "commit Begin\nwrite a.txt\n| one\n";

    @TempDir
    private Path folder;

    private NetworkLimits limits = NetworkLimits.DEFAULT.withSilence(Duration.ofSeconds(5));

    private Checkouts checkouts() {
        return new Checkouts(
                CheckoutSettings.in(folder.resolve("workspace"))
                        .withSchemes(Set.of("http"))
                        .withHosts(List.of("localhost"))
                        .withNetwork(limits),
                Credentials.none());
    }

    private GitHttpServer server() throws IOException {
        return new GitHttpServer(ScriptedRepository.write(folder.resolve("served.git"), HISTORY));
    }

    private static RepositorySource source(GitHttpServer server) {
        return RepositorySource.of(server.url("localhost"));
    }

    private static void assertFailure(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LodeException.Repository.class,
                        e -> assertThat(e.code() + ": " + e.getMessage()).startsWith(code + ": "));
    }

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

    private List<String> clones() throws IOException {
        Path clones = folder.resolve("workspace/repositories");
        if (!Files.exists(clones)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(clones)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .toList();
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

    @Test
    void aPackWithAWrongChecksumLeavesNothingAndTheNextRunIsRight() throws IOException {
        try (GitHttpServer server = server()) {
            server.sending((right, out) -> out.write(withWrongChecksum(right)));
            assertFailure("CORRUPT_OBJECT", () -> checkouts().open(source(server)));
            assertThat(clones()).isEmpty();
            server.sending((right, out) -> out.write(right));
            try (OpenRepository open = checkouts().open(source(server))) {
                assertThat(open.files()).hasSize(1);
            }
        }
    }

    /** Turns the last bit of the pack, which ends with its checksum. */
    private static byte[] withWrongChecksum(byte[] answer) {
        byte[] wrong = answer.clone();
        int last = -1;
        for (int at = 0; at + 4 <= answer.length; ) {
            int length = Integer.parseInt(new String(answer, at, 4, StandardCharsets.US_ASCII), 16);
            if (length > 5 && answer[at + 4] == 1) {
                last = at + length - 1;
            }
            at += Math.max(4, length);
        }
        wrong[last] ^= 1;
        return wrong;
    }

    @Test
    void aPackThatBreaksOffLeavesWhatWasThereBefore() throws IOException {
        try (GitHttpServer server = server()) {
            checkouts().open(source(server)).close();
            List<String> before = clones();
            ScriptedRepository.write(folder.resolve("served.git"), HISTORY + "commit More\nwrite b.txt\n| two\n");
            server.sending((right, out) -> out.write(Arrays.copyOf(right, right.length * 2 / 3)));
            assertThatThrownBy(() -> checkouts().open(source(server))).isInstanceOf(LodeException.Repository.class);
            assertThat(clones()).containsExactlyInAnyOrderElementsOf(before);
            server.sending((right, out) -> out.write(right));
            try (OpenRepository open = checkouts().open(source(server))) {
                assertThat(open.files()).hasSize(2);
            }
        }
    }

    @Test
    void aPackWithoutEndIsBrokenOffAtTheLimit() throws IOException {
        limits = limits.withRepositoryBytes(3_000_000);
        byte[] gibibyte = {(byte) 0xb0, -128, -128, -128, 32};
        try (GitHttpServer server = server().sending((right, out) -> endless(gibibyte, out))) {
            assertFailure("LIMIT_EXCEEDED", () -> checkouts().open(source(server)));
            assertThat(clones()).isEmpty();
        }
    }

    @Test
    void aTreeThatEscapesIsRefusedWhenItIsReceived() throws IOException {
        Path served = ScriptedRepository.write(folder.resolve("served.git"), HISTORY);
        try (Repository repository = new FileRepositoryBuilder()
                        .setGitDir(served.toFile())
                        .setBare()
                        .build();
                ObjectInserter objects = repository.newObjectInserter()) {
            TreeFormatter tree = new TreeFormatter();
            tree.append(".git", FileMode.REGULAR_FILE, objects.insert(Constants.OBJ_BLOB, new byte[0]));
            String text = "tree " + objects.insert(tree).name() + "\nauthor A <a@example.com> 1 +0000\n"
                    + "committer A <a@example.com> 1 +0000\n\nEscape\n";
            ObjectId commit = objects.insert(Constants.OBJ_COMMIT, text.getBytes(StandardCharsets.US_ASCII));
            objects.flush();
            Files.writeString(served.resolve("refs/heads/main"), commit.name() + "\n");
        }
        try (GitHttpServer server = new GitHttpServer(served)) {
            assertFailure("UNSAFE_PATH", () -> checkouts().open(source(server)));
            assertThat(clones()).isEmpty();
        }
    }

    @Test
    void aContentThatNoArrayHoldsIsRefusedAtItsBeginning() throws IOException {
        byte[] terabyte = {(byte) 0xb0, -128, -128, -128, -128, -128, 1};
        try (GitHttpServer server = server().sending((right, out) -> endless(terabyte, out))) {
            assertFailure("LIMIT_EXCEEDED", () -> checkouts().open(source(server)));
            assertThat(clones()).isEmpty();
        }
    }

    /** A pack of one content that does not end before its server is left. */
    private static void endless(byte[] header, OutputStream out) throws IOException {
        packet(out, "packfile\n".getBytes(StandardCharsets.US_ASCII));
        packet(out, new byte[] {1, 'P', 'A', 'C', 'K', 0, 0, 0, 2, 0, 0, 0, 1});
        packet(
                out,
                ByteBuffer.allocate(header.length + 1).put((byte) 1).put(header).array());
        Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
        byte[] content = new byte[30_000];
        byte[] data = new byte[60_000];
        data[0] = 1;
        while (true) {
            deflater.setInput(content);
            int length = deflater.deflate(data, 1, data.length - 1, Deflater.SYNC_FLUSH);
            packet(out, Arrays.copyOf(data, length + 1));
        }
    }

    private static void packet(OutputStream out, byte[] content) throws IOException {
        out.write("%04x".formatted(content.length + 4).getBytes(StandardCharsets.US_ASCII));
        out.write(content);
    }
}
