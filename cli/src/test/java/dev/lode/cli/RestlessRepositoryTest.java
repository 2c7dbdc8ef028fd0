package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.pipeline.RunManifest.RepositoryRun;
import dev.lode.pipeline.RunManifest.Status;
import dev.lode.pipeline.plugins.Plugins;
import dev.lode.spi.Checkout;
import dev.lode.spi.FactSink;
import dev.lode.spi.Miner;
import dev.lode.spi.PluginDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BAD-INPUTS A25 and A26: what happens to a repository while it is read. */
class RestlessRepositoryTest {

    private static final int COMMITS = 90;

    @TempDir(factory = InMemory.class)
    private Path folder;

    private Path repository;

    /** Runs among the miners, in the order of its id, and does something to the repository. */
    private record Disturbance(String id, Runnable deed) implements Miner {

        @Override
        public PluginDescriptor describe() {
            return new PluginDescriptor(
                    id, 1, "Disturbs.", PluginDescriptor.Scope.REPOSITORY, List.of(), List.of(), List.of());
        }

        @Override
        public void mine(Checkout checkout, FactSink sink) {
            deed.run();
        }
    }

    @BeforeEach
    void writeHistory() {
        repository = folder.resolve("example.git");
        Programs.git(folder, "init", "-q", "--bare", "-b", "main", repository.toString());
        StringBuilder stream = new StringBuilder();
        for (int i = 0; i < COMMITS; i++) {
            stream.append("commit refs/heads/main\ncommitter Ada <ada@example.com> ")
                    .append(1_767_258_000 + i * 60)
                    .append(" +0000\ndata 3\nYes\nM 100644 inline part")
                    .append(i % 20)
                    .append("/file")
                    .append(i % 7)
                    .append(".py\ndata 9\n")
                    .append("x = ")
                    .append(10_000 + i)
                    .append("\n\n");
        }
        byte[] bytes = stream.toString().getBytes(StandardCharsets.UTF_8);
        Programs.git(repository, bytes, "-c", "fastimport.unpackLimit=1000000", "fast-import", "--quiet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-before-files", "g-before-git", "h-before-python"})
    void aRepositoryThatIsDeletedWhileItIsReadFailsAndLeavesNothing(String when) {
        RepositoryRun run = disturbed(when, () -> Folders.delete(repository));

        assertThat(run.status()).isEqualTo(Status.FAILED);
        assertThat(run.failure().orElseThrow().hint()).isNotBlank();
        assertThat(folder.resolve("disturbed/staging/example")).isEmptyDirectory();
    }

    @Test
    void aForcePushWhileItIsReadLeavesTheCommitThatWasBegunWith() {
        Map<String, String> before = clean("g-before-git");

        RepositoryRun run = disturbed("g-before-git", this::pushByForce);

        assertThat(run.status()).isEqualTo(Status.MINED);
        assertThat(staged("disturbed")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-before-files", "g-before-git", "h-before-python"})
    void whatAForcePushLeavesIsReadWhenTheCommitThatWasBegunWithIsGone(String when) {
        RepositoryRun run = disturbed(when, once(() -> {
            pushByForce();
            Programs.git(repository, "gc", "--quiet", "--prune=now");
        }));

        assertThat(run.status()).isEqualTo(Status.MINED);
        assertThat(staged("disturbed")).isEqualTo(clean(when));
    }

    @Test
    void collectingGarbageAllTheTimeChangesNothing() throws InterruptedException {
        Map<String, String> before = clean("h-before-python");
        AtomicBoolean over = new AtomicBoolean();
        Thread collector = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                Programs.git(repository, "repack", "-adfq", "--depth=" + (5 + System.nanoTime() % 40));
                Programs.git(repository, "prune-packed", "-q");
            }
        });
        try {
            for (int i = 0; i < 3; i++) {
                Folders.delete(folder.resolve("disturbed"));
                assertThat(disturbed("h-before-python", () -> {}).failure()).isEmpty();
                assertThat(staged("disturbed")).isEqualTo(before);
            }
        } finally {
            over.set(true);
            collector.join();
        }
    }

    private void pushByForce() {
        Programs.git(repository, "update-ref", "refs/heads/main", "main~60");
    }

    private RepositoryRun disturbed(String when, Runnable deed) {
        return mine("disturbed", new Disturbance(when, deed));
    }

    /** What an undisturbed run stages. */
    private Map<String, String> clean(String when) {
        mine("clean", new Disturbance(when, () -> {}));
        return staged("clean");
    }

    private RepositoryRun mine(String workspace, Disturbance disturbance) {
        List<Miner> miners = new ArrayList<>(InProcess.miners("files", "git", "python"));
        miners.add(disturbance);
        return InProcess.mine(folder.resolve(workspace), repository, Plugins.of(miners, List.of()));
    }

    private Map<String, String> staged(String workspace) {
        return Folders.contents(folder.resolve(workspace).resolve("staging/example"));
    }

    private static Runnable once(Runnable deed) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (!done.getAndSet(true)) {
                deed.run();
            }
        };
    }
}
