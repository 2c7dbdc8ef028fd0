package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BAD-INPUTS A21 and A22 as git itself makes them, which takes its time. */
@Tag("truth")
class OddHistoryTruthTest {

    private static final int COMMITS = 100_000;
    private static final int TAGS = 50_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {3L << 30, (2L << 30) + 1})
    void aHugeFileIsMeasuredAndNotRead(long size) throws IOException {
        Path repository = folder.resolve("huge");
        Programs.git(folder, "init", "-q", "-b", "main", repository.toString());
        try (RandomAccessFile file =
                new RandomAccessFile(repository.resolve("huge.bin").toFile(), "rw")) {
            file.setLength(size);
        }
        Programs.git(repository, "-c", "core.compression=1", "add", "huge.bin");
        Programs.git(repository, "commit", "-q", "-m", "Huge");

        OddHistoryTest.assertHuge(Workplace.in(folder.resolve("place")).reading(repository), size);
    }

    @Test
    void manyCommitsAndManyTagsFitASmallHeapTheFirstTimeAndTheNext() {
        Path repository = folder.resolve("long.git");
        Programs.git(folder, "init", "-q", "--bare", "-b", "main", repository.toString());
        Programs.git(repository, history(), "fast-import", "--quiet");
        Workplace place = Workplace.in(folder.resolve("place")).reading(repository);

        mineInSmallHeap(place);
        assertThat(facts(place, "Commit")).isEqualTo(COMMITS);
        assertThat(facts(place, "Tag")).isEqualTo(TAGS);
        assertThat(facts(place, "TOUCHES")).isEqualTo(COMMITS);

        Programs.git(
                repository,
                commit(COMMITS, "from refs/heads/main^0\n").getBytes(StandardCharsets.UTF_8),
                "fast-import",
                "--quiet");
        mineInSmallHeap(place);
        assertThat(place.account("long").path("earlier").asText()).isNotEmpty();
        assertThat(facts(place, "TOUCHES")).isEqualTo(COMMITS + 1);
    }

    private static void mineInSmallHeap(Workplace place) {
        Outcome outcome =
                Programs.lode(Path.of("."), "mine", "--config", place.config().toString());
        assertThat(outcome.code()).as(outcome.toString()).isZero();
    }

    private static long facts(Workplace place, String type) {
        JsonNode run = place.account("long");
        return run.path("facts").path("git").path(type).asLong();
    }

    private static byte[] history() {
        StringBuilder stream = new StringBuilder();
        for (int i = 0; i < COMMITS; i++) {
            stream.append(commit(i, ""));
            if (i % (COMMITS / TAGS) == 0) {
                stream.append("reset refs/tags/t").append(i).append("\nfrom refs/heads/main\n\n");
            }
        }
        return stream.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String commit(int number, String from) {
        return """
                commit refs/heads/main
                committer Ada <ada@example.com> %d +0000
                data 3
                Yes
                %sM 100644 inline part%d/file%d.txt
                data 8
                %07d

                """.formatted(1_500_000_000L + number * 60L, from, number % 30, number % 7, number);
    }
}
