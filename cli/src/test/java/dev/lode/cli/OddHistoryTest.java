package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BAD-INPUTS A20 to A22: histories and contents of odd shapes and sizes. */
class OddHistoryTest {

    private static final int PARENTS = 66;

    @TempDir(factory = InMemory.class)
    private Path folder;

    private Path repository;
    private Workplace place;

    @BeforeEach
    void makeRepository() {
        repository = folder.resolve("odd.git");
        Programs.git(folder, "init", "-q", "--bare", "-b", "main", repository.toString());
        place = Workplace.in(folder.resolve("place")).reading(repository);
    }

    /** A commit of one file whose content is its name, on no branch. */
    private String commit(String name, List<String> parents) {
        String blob = Programs.git(repository, bytes(name + "\n"), "hash-object", "-w", "--stdin")
                .strip();
        String tree = Programs.git(repository, bytes("100644 blob " + blob + "\t" + name + "\n"), "mktree")
                .strip();
        List<String> command = new ArrayList<>(List.of("commit-tree", tree, "-m", name));
        parents.forEach(parent -> command.addAll(List.of("-p", parent)));
        return Programs.git(repository, command.toArray(String[]::new)).strip();
    }

    /** 66 roots that one commit joins, and two lines that cross twice. */
    private String octopus() {
        List<String> roots = IntStream.range(0, PARENTS)
                .mapToObj(i -> commit("root" + i, List.of()))
                .toList();
        String left = commit("left", List.of(roots.get(0)));
        String right = commit("right", List.of(roots.get(0)));
        String leftMerge = commit("crossed-left", List.of(left, right));
        String rightMerge = commit("crossed-right", List.of(right, left));
        String crossed = commit("crossed", List.of(leftMerge, rightMerge));
        List<String> all = new ArrayList<>(roots);
        all.set(0, crossed);
        return commit("octopus", all);
    }

    @Test
    void manyParentsManyRootsAndLinesThatCrossAreCountedOnce() {
        Programs.git(repository, "update-ref", "refs/heads/main", octopus());

        assertThat(place.run("mine").code()).isZero();

        assertThat(count("Commit"))
                .isEqualTo(number("rev-list", "--all", "--count"))
                .isEqualTo(PARENTS + 6);
        assertThat(count("PARENT")).isEqualTo(parents());
        assertThat(count("TOUCHES"))
                .isEqualTo(Programs.git(repository, "log", "--no-merges", "--numstat", "--format=", "main")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .count());
    }

    @Test
    void replacementsAndGraftsAreNotHistory() throws IOException {
        String octopus = octopus();
        Programs.git(repository, "update-ref", "refs/heads/main", octopus);
        String clean = staged();
        String other = commit("other", List.of());
        Programs.git(repository, "replace", octopus, other);
        Files.createDirectories(repository.resolve("info"));
        Files.writeString(repository.resolve("info/grafts"), octopus + "\n");
        assertThat(number("rev-list", "--count", "main")).as("as git shows it").isEqualTo(1);

        assertThat(staged()).isEqualTo(clean);
        assertThat(count("Commit")).isEqualTo(PARENTS + 6);
    }

    /** All that is staged of the repository by a run that begins anew. */
    private String staged() {
        Folders.delete(place.workspace());
        assertThat(place.run("mine").code()).isZero();
        return Folders.contents(place.staging().resolve("odd")).toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {3L << 30, (2L << 30) + 1})
    void aHugeContentIsMeasuredAndNotRead(long size) throws IOException {
        String id = "ab" + "0".repeat(37) + "1";
        Path object = repository.resolve("objects/ab/" + id.substring(2));
        Files.createDirectories(object.getParent());
        // What follows the header is not there: who wanted to read it would fail.
        try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(object))) {
            out.write(bytes("blob " + size + "\0beginning"));
        }
        String tree = Programs.git(repository, bytes("100644 blob " + id + "\thuge.bin\n"), "mktree", "--missing")
                .strip();
        String commit =
                Programs.git(repository, "commit-tree", tree, "-m", "Huge").strip();
        Programs.git(repository, "update-ref", "refs/heads/main", commit);

        assertHuge(place, size);
    }

    static void assertHuge(Workplace place, long size) {
        Outcome mine = place.run("mine");
        assertThat(mine.code()).as(mine.toString()).isZero();
        JsonNode issues = place.account().path("repositories").path(0).path("issues");
        assertThat(place.run("load").code()).isZero();
        assertThat(place.ask("MATCH (f:File {path: 'huge.bin'}) RETURN f.bytes AS bytes"))
                .containsExactly(Long.toString(size));
        assertThat(place.ask("MATCH (:Commit)-[t:TOUCHES]->(:File {path: 'huge.bin'}) RETURN t.not_counted AS why"))
                .containsExactly("too large");
        assertThat(issues.path("BLOB_TOO_LARGE").asInt()).isPositive();
    }

    private long parents() {
        return Programs.git(repository, "rev-list", "--parents", "main")
                .lines()
                .mapToLong(line -> line.split(" ").length - 1)
                .sum();
    }

    private long number(String... arguments) {
        return Long.parseLong(Programs.git(repository, arguments).strip());
    }

    private JsonNode account() {
        return place.account().path("repositories").path(0);
    }

    private long count(String type) {
        return account().path("facts").path("git").path(type).asLong();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
