package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staging does not grow with every commit, and nothing that is still needed leaves it. */
class OldSnapshotsTest {

    private static final String STOPPED = "bolt://localhost:1";

    @TempDir
    private Path folder;

    private Path repository;
    private Workplace place;

    @BeforeEach
    void createARepository() throws Exception {
        repository = Files.createDirectories(folder.resolve("service"));
        Programs.run(repository, "git", "init", "-q", "-b", "main");
        place = Workplace.in(folder.resolve("place")).reading(repository);
    }

    @Test
    void theNewestThreeStayAndTheGraphIsThatOfTheLast() {
        String first = "";
        for (int day = 1; day <= 5; day++) {
            commit(day);
            assertThat(place.run("build").code()).isZero();
            first = first.isEmpty() ? current() : first;
        }
        assertThat(staged()).hasSize(3).contains(current()).doesNotContain(first);
        assertThat(Folders.paths(place.staging()))
                .noneMatch(path -> path.toString().endsWith(".old"));
        assertThat(place.run("verify", "--output", "jsonl").out()).isEmpty();
        assertThat(place.run("stage", "scan").code()).isZero();
        Workplace clean = Workplace.in(folder.resolve("clean")).reading(repository);
        assertThat(clean.run("build").code()).isZero();
        assertThat(place.export()).isEqualTo(clean.export());
    }

    @Test
    void theSettingSaysHowManyStayAndTheOneThatCountsAlwaysDoes() {
        for (int day = 1; day <= 2; day++) {
            commit(day);
            assertThat(place.run(Map.of("LODE_LIMITS_SNAPSHOTS", "0"), "build").code())
                    .isZero();
        }
        assertThat(staged()).containsExactly(current());
        assertThat(place.run("verify", "--output", "jsonl").out()).isEmpty();
    }

    @Test
    void aSnapshotThatWaitsForAStoppedStoreStays() {
        commit(1);
        assertThat(place.run("build", "--graph", STOPPED, "--allow-host", "localhost")
                        .code())
                .isEqualTo(5);
        String waiting = current();
        commit(2);
        assertThat(place.run(Map.of("LODE_LIMITS_SNAPSHOTS", "0"), "build").code())
                .isZero();
        assertThat(staged()).containsExactlyInAnyOrder(waiting, current());
    }

    @Test
    void aRunThatDidNotEndWellRemovesNothing() {
        commit(1);
        assertThat(place.run("build").code()).isZero();
        commit(2);
        place.reading(repository, folder.resolve("nowhere"));
        assertThat(place.run(Map.of("LODE_LIMITS_SNAPSHOTS", "0"), "build").code())
                .isEqualTo(3);
        assertThat(staged()).hasSize(2);
    }

    private String current() {
        return place.account("service").path("snapshot").asText();
    }

    private List<String> staged() {
        return Folders.paths(place.staging().resolve("service")).stream()
                .filter(path -> path.endsWith("index.json"))
                .map(path -> path.getParent().getFileName().toString())
                .toList();
    }

    private void commit(int day) {
        try {
            Files.writeString(repository.resolve("day" + day + ".py"), "def day" + day + "():\n    return 1\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Programs.run(repository, "git", "add", ".");
        String time = "2026-03-0" + day + "T09:00:00Z";
        Programs.run(
                repository,
                "env",
                "GIT_COMMITTER_DATE=" + time,
                "git",
                "-c",
                "user.name=Ada",
                "-c",
                "user.email=ada@example.com",
                "commit",
                "-qm",
                "Day " + day,
                "--date",
                time);
    }
}
