package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that are killed anywhere leave nothing that a later build does not put right. */
class KilledBuildTest {

    private static final int KILLS = 20;
    private static final long SEED = 20_260_301;

    /** A build cannot do anything before its virtual machine has started. */
    private static final long EARLIEST_MILLIS = 250;

    @TempDir
    private Path folder;

    @Test
    void aBuildAfterTwentyKillsGivesWhatACleanOneGives() throws Exception {
        List<Path> repositories = Samples.copies(folder.resolve("repositories"), "orders-api", "web-shop");
        List<String> commits = Programs.git(repositories.get(0), "rev-list", "--first-parent", "HEAD")
                .lines()
                .toList();
        Workplace place = Workplace.in(folder.resolve("killed"));
        reading(place, repositories, commits.get(KILLS + 1));
        long whole = timed(place);
        Random random = new Random(SEED);
        int kills = 0;
        for (int round = 0; kills < KILLS && round < 3 * KILLS; round++) {
            // Another commit each time, so that there is something to mine, stage, load and report.
            reading(place, repositories, commits.get(KILLS - round % KILLS));
            long start = System.nanoTime();
            Process build = build(place);
            long delay = EARLIEST_MILLIS + random.nextLong(Math.max(whole - EARLIEST_MILLIS, 1));
            if (build.waitFor(delay, TimeUnit.MILLISECONDS)) {
                // The machine has become faster, or has less to do, since the time was taken.
                whole = millisSince(start);
            } else {
                build.destroyForcibly().waitFor();
                kills++;
            }
            halfSnapshotsDoNotCount(place);
        }
        assertThat(kills).as("builds that were killed before they ended").isEqualTo(KILLS);

        place.reading(repositories);
        Outcome build = place.run("build");
        assertThat(build.code()).as(build.toString()).isZero();

        Workplace clean = Workplace.in(folder.resolve("clean")).reading(repositories);
        assertThat(clean.run("build").code()).isZero();
        assertThat(place.export()).isEqualTo(clean.export());
        assertThat(place.run("verify").code()).isZero();
        assertThat(Folders.contents(place.reports())).isEqualTo(Folders.contents(clean.reports()));
        SortedMap<String, String> staged = Folders.contents(place.staging());
        assertThat(staged).containsAllEntriesOf(Folders.contents(clean.staging()));
        assertThat(staged.keySet())
                .as("what killed builds left half-done")
                .filteredOn(path ->
                        path.endsWith("/") && path.chars().filter(c -> c == '/').count() == 2)
                .allMatch(path -> staged.containsKey(path + "index.json"));
        assertThat(place.run("stage", "scan").code()).isZero();
    }

    @Test
    void theLockOfAKilledBuildIsBrokenAndItIsSaid() throws Exception {
        Workplace place = Workplace.in(folder);
        long killed = killedHolder(place);
        place.reading(Samples.repository("web-shop"));

        Outcome outcome = place.run("build");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("killed", String.valueOf(killed));
        assertThat(place.run("build").err()).isEmpty();
    }

    /** The process of a build that waits for a server, and so holds its lock until it is killed. */
    private static long killedHolder(Workplace place) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            place.configured("""
                    repositories:
                      - url: http://localhost:%d/acme/orders.git
                    allow:
                      schemes: [http, file]
                      hosts: [localhost]
                    """.formatted(silent.getLocalPort()));
            Process build = build(place);
            Path lock = place.workspace().resolve("lock");
            while (build.isAlive() && (!Files.exists(lock) || Files.size(lock) == 0)) {
                Thread.sleep(5);
            }
            build.destroyForcibly().waitFor();
            return build.pid();
        }
    }

    @Test
    void aSecondBuildInAWorkspaceIsTurnedAwayAndToldWhoHoldsIt() {
        Workplace place = Workplace.in(folder).reading(Samples.repository("web-shop"));
        try (dev.lode.pipeline.staging.WorkspaceLock held =
                dev.lode.pipeline.staging.WorkspaceLock.acquire(place.workspace())) {
            assertThat(held.brokenHolder()).isEmpty();
            Outcome outcome = Programs.lode(
                    folder,
                    "build",
                    "--output",
                    "json",
                    "--config",
                    place.config().toString());
            assertThat(outcome.code()).isEqualTo(6);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err())
                    .contains(
                            "WORKSPACE_LOCKED",
                            String.valueOf(ProcessHandle.current().pid()),
                            "--workspace")
                    .hasLineCount(2);
        }
        assertThat(place.run("build").code()).isZero();
    }

    private static void halfSnapshotsDoNotCount(Workplace place) {
        // What the staging area counts must be whole at every moment, whatever lies beside it.
        if (Files.exists(place.staging())) {
            Outcome scan = place.run("stage", "scan");
            assertThat(scan.code()).as(scan.toString()).isZero();
        }
    }

    private static void reading(Workplace place, List<Path> repositories, String commit) {
        place.configured("repositories:\n  - {path: %s, ref: %s}\n  - path: %s\n"
                .formatted(repositories.get(0), commit, repositories.get(1)));
    }

    private static Process build(Workplace place) throws java.io.IOException {
        return Programs.start(Path.of("."), "build", "--config", place.config().toString());
    }

    private long timed(Workplace place) {
        long start = System.nanoTime();
        Outcome outcome = Programs.outcome(
                Path.of("."),
                new byte[0],
                Map.of(),
                Programs.lodeCommand("build", "--config", place.config().toString()));
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        return millisSince(start);
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
