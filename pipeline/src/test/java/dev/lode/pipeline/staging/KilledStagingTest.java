package dev.lode.pipeline.staging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.pipeline.LodeException;
import dev.lode.spi.Fact;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D04 and D14: a run that dies or runs out of room leaves whole snapshots or none. */
class KilledStagingTest {

    private static final int REPOSITORIES = 4000;

    @TempDir
    Path root;

    @Test
    void killedAtTwentyPointsTheNextRunEndsAsACleanOne() throws Exception {
        Path clean = root.resolve("clean");
        Stage.stage(clean, 20, 200, () -> {});
        Random random = new Random(42);
        Path killed = root.resolve("killed");
        int cut = 0;
        // Whether one of them falls within a snapshot is chance; without one nothing was tested.
        for (int round = 0; round < 20 || (cut == 0 && round < 200); round++) {
            Process child = ChildProcess.start("", Stage.class, killed.toString(), "" + REPOSITORIES, "200");
            assertThat(child.getInputStream().read()).as("it is staging").isEqualTo('s');
            Thread.sleep(random.nextInt(60));
            child.destroyForcibly().waitFor();
            StagingArea area = Staged.area(killed);
            area.snapshots().forEach(name -> area.open(name).verify());
            cut += content(killed).keySet().stream().anyMatch(path -> path.contains(".half")) ? 1 : 0;
        }
        assertThat(cut).as("rounds that were killed within a snapshot").isPositive();
        Staged.area(killed).sweep();
        Stage.stage(killed, 20, 200, () -> {});
        TreeMap<String, String> expected = content(clean);
        assertThat(content(killed)).containsAllEntriesOf(expected);
        assertThat(expected).hasSize(20 * 5);
    }

    @Test
    void withoutRoomNothingIsSealedAndTheReasonIsNamed() throws Exception {
        Process child = ChildProcess.start("ulimit -f 40;", Stage.class, root.toString(), "1", "5000");
        String said = new String(child.getInputStream().readAllBytes());
        assertThat(child.waitFor()).isEqualTo(1);
        assertThat(said).contains("NO_SPACE").contains("Free space");
        assertThat(Staged.area(root).snapshots()).isEmpty();
        assertThat(content(root)).isEmpty();
    }

    private static TreeMap<String, String> content(Path folder) throws IOException {
        TreeMap<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }

    /** Stages some repositories, those that are staged already left out; each with files that spill. */
    static final class Stage {

        public static void main(String... arguments) {
            try {
                stage(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), () -> {
                    System.out.print("s");
                    System.out.flush();
                });
            } catch (LodeException e) {
                System.out.println(e.code() + " " + e.getMessage() + " " + e.hint());
                System.exit(1);
            }
        }

        static void stage(Path root, int repositories, int facts, Runnable staged) {
            StagingArea area = Staged.area(root, 1_000_000, 1 << 16);
            for (int i = 0; i < repositories; i++) {
                String name = "repository" + i;
                if (area.find(name, Staged.COMMIT, Staged.FINGERPRINT).isEmpty()) {
                    Staged.snapshot(area, name, commits(facts));
                }
                staged.run();
            }
        }

        private static List<Fact> commits(int number) {
            List<Fact> facts = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                facts.add(Node.of(Keys.commit("c" + i)).with("subject", "Change number " + i));
            }
            return facts;
        }
    }
}
