package dev.lode.pipeline.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.pipeline.LodeException;
import dev.lode.testkit.ScriptedRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * BAD-INPUTS B07. A process that may write no more than so much to a file meets what a process meets whose disk is full.
 */
class FullDiskTest {

    private static final int BYTES = 3_000_000;

    @TempDir
    private Path folder;

    /** Clones the repository of a URL into a workspace, and says what became of it. */
    static final class Cloning {

        private Cloning() {}

        public static void main(String[] arguments) {
            CheckoutSettings settings = CheckoutSettings.in(Path.of(arguments[0]))
                    .withSchemes(Set.of("http"))
                    .withHosts(List.of("localhost"));
            try (OpenRepository open =
                    new Checkouts(settings, Credentials.none()).open(RepositorySource.of(arguments[1]))) {
                System.out.println("files " + open.files().size());
            } catch (LodeException e) {
                System.out.println(e.code() + " " + e.hint());
            }
        }
    }

    private String cloneWithin(String limit, GitHttpServer server) throws Exception {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Cloning.class.getName(),
                folder.resolve("workspace").toString(),
                server.url("localhost")));
        String command =
                java.stream().map(part -> "'" + part + "'").reduce("exec", (left, right) -> left + " " + right);
        Process process = new ProcessBuilder("sh", "-c", limit + command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        new Random(7).nextBytes(random);
        StringBuilder hex = new StringBuilder(2 * bytes);
        for (byte b : random) {
            hex.append("%02x".formatted(b));
        }
        return hex.toString();
    }

    @Test
    void aCloneThatFindsNoRoomIsRemovedAndTheNextRunMakesIt() throws Exception {
        Path served = ScriptedRepository.write(
                folder.resolve("served.git"), "commit Begin\nbytes a.bin " + hex(BYTES) + "\n");
        try (GitHttpServer server = new GitHttpServer(served)) {
            // In blocks of 512 bytes.
            assertThat(cloneWithin("ulimit -f 2000;", server)).contains("NO_SPACE Make room");
            try (Stream<Path> clones = Files.list(folder.resolve("workspace/repositories"))) {
                assertThat(clones).isEmpty();
            }
            assertThat(cloneWithin("", server)).contains("files 1");
        }
    }
}
