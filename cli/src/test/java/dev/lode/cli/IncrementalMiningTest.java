package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run takes up what the last one has staged, if that can be trusted; what it stages is the same either way. */
class IncrementalMiningTest {

    private static final String FIRST = "first text\n";

    @TempDir
    private Path folder;

    private Path repository;
    private Workplace place;

    @BeforeEach
    void mineTwoCommits() throws IOException {
        repository = Files.createDirectories(folder.resolve("orders"));
        Programs.git(repository, "init", "-q", "-b", "main");
        commit("a.txt", FIRST);
        commit("a.txt", "second text\n");
        place = Workplace.in(folder.resolve("place")).reading(repository);
        assertThat(place.run("mine").code()).isZero();
    }

    @Test
    void contentsOfCommitsThatAreKnownAreNotReadAgain() throws IOException {
        Files.delete(object(FIRST));
        commit("b.txt", "other text\n");

        assertThat(place.run("mine").code()).isZero();

        assertThat(issues(place, "BLOB_MISSING")).isZero();
        Workplace clean = clean();
        assertThat(issues(clean, "BLOB_MISSING"))
                .as("of a run that reads them all")
                .isEqualTo(1);
        assertThat(clean.account("orders").path("earlier").asText()).isEmpty();
    }

    @Test
    void theAccountNamesTheSnapshotThatWasTakenUp() throws IOException {
        String first = place.account("orders").path("snapshot").asText();
        assertThat(earlier()).isEmpty();
        commit("b.txt", "other text\n");

        assertThat(place.run("mine").code()).isZero();

        assertThat(earlier()).isEqualTo(first);
        sameAsClean();
    }

    @Test
    void aSnapshotThatIsDamagedIsPassedOverAndToldOf() throws IOException {
        Path staged = snapshot(place).resolve("mine.jsonl");
        Files.writeString(staged, Files.readString(staged).replace("\"added\":1", "\"added\":7"));
        commit("b.txt", "other text\n");

        Outcome outcome = place.run("mine");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("orders", "mine.jsonl").doesNotContain("\tat ");
        assertThat(earlier()).isEmpty();
        sameAsClean();
    }

    @Test
    void aSnapshotThatIsGoneIsPassedOverAndToldOf() throws IOException {
        Folders.delete(snapshot(place));
        commit("b.txt", "other text\n");

        Outcome outcome = place.run("mine");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("orders", "no sealed snapshot");
        assertThat(earlier()).isEmpty();
        sameAsClean();
    }

    @Test
    void whatAnotherVersionOfTheMinerHasSaidIsNotTakenUp() throws IOException {
        Path index = snapshot(place).resolve("index.json");
        String text = Files.readString(index);
        String other = text.replaceFirst("(\"id\" : \"git\",\\s+\"version\" : )\\d+", "$1999");
        assertThat(other).isNotEqualTo(text);
        Files.writeString(index, other);
        commit("b.txt", "other text\n");

        Outcome outcome = place.run("mine");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(earlier()).isEmpty();
        sameAsClean();
    }

    @Test
    void theSameCommitsInAnotherRepositoryAreMinedOnTheirOwn() {
        Path fork = Folders.copy(repository, folder.resolve("fork"));

        assertThat(place.reading(List.of(repository, fork)).run("mine").code()).isZero();

        assertThat(place.account("orders").path("status").asText()).isEqualTo("UNCHANGED");
        assertThat(place.account("fork").path("earlier").asText()).isEmpty();
        Path staged = place.staging()
                .resolve("fork")
                .resolve(place.account("fork").path("snapshot").asText());
        assertThat(Folders.text(staged.resolve("mine.jsonl")))
                .contains("\"fork\"")
                .doesNotContain("\"orders\"");
    }

    @Test
    void anotherSettingTakesUpTheCommitsAndNothingElse() {
        place.configured("repositories:\n  - {path: %s, exclude: [\"*.txt\"]}\n".formatted(repository));

        assertThat(place.run("mine").code()).isZero();

        assertThat(earlier()).isNotEmpty();
        assertThat(issues(place, "EXCLUDED")).isEqualTo(1);
    }

    private void sameAsClean() {
        Workplace clean = clean();
        assertThat(Folders.contents(snapshot(place))).isEqualTo(Folders.contents(snapshot(clean)));
    }

    private Workplace clean() {
        Workplace clean = Workplace.in(folder.resolve("clean")).reading(repository);
        assertThat(clean.run("mine").code()).isZero();
        return clean;
    }

    private String earlier() {
        return place.account("orders").path("earlier").asText();
    }

    private static int issues(Workplace place, String code) {
        return place.account("orders").path("issues").path(code).asInt();
    }

    private static Path snapshot(Workplace place) {
        return place.staging()
                .resolve("orders")
                .resolve(place.account("orders").path("snapshot").asText());
    }

    private void commit(String path, String text) throws IOException {
        Files.writeString(repository.resolve(path), text);
        Programs.git(repository, "add", "-A");
        Programs.git(repository, "commit", "-q", "-m", "Change " + path);
    }

    private Path object(String text) {
        String id = Programs.git(repository, text.getBytes(StandardCharsets.UTF_8), "hash-object", "--stdin")
                .strip();
        return repository.resolve(".git/objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
    }
}
