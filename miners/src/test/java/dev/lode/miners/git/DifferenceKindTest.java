package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.testkit.ScriptedRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifferenceKindTest {

    private static final String COMMIT = "0".repeat(40);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"history", "messages", "copies", "trailers"})
    void smallHistoriesAreThoseOfAnyGit(String fixture) throws IOException {
        Path script = Path.of("src/test/resources/fixtures/git", fixture, "input/history.txt");
        HistoryTruth truth =
                HistoryTruth.of(ScriptedRepository.write(folder.resolve("x.git"), Files.readAllLines(script)));
        assertThat(truth.git().rows()).isNotEmpty();
        assertThat(truth.differences()).isEmpty();
        assertThat(truth.differentCommits()).isEmpty();
        assertThat(truth.lode().people()).isEqualTo(truth.git().people());
        assertThat(truth.sumsOfPaths(truth.lode())).isEqualTo(truth.sumsOfPaths(truth.git()));
    }

    @ParameterizedTest
    @CsvSource({
        "2.55, 7, 7, MOVED_GROUP_COMPARED_AGAIN",
        "2.53, 7, 7, UNEXPLAINED",
        "2.55, 7, 8, UNEXPLAINED",
        "2.55, 9, 9, UNEXPLAINED",
        "2.55, -, -, UNEXPLAINED",
        "2.39, 7, 7, UNEXPLAINED"
    })
    void otherNumbersOfLinesAreExplainedOnlyByAGitThatFindsMoreEqual(
            String git, String added, String deleted, DifferenceKind kind) {
        HistoryTruth truth = truth(git, row(added, deleted), row("8", "8"));
        assertThat(truth.differences()).containsOnlyKeys(kind);
        assertThat(truth.equalRows()).isZero();
        assertThat(truth.sumsOfPaths(truth.git())).isEmpty();
    }

    @Test
    void aContentThatTheCloneLacksIsNoFault() {
        HistoryTruth truth = truth("2.47", row("8", "8"), row(HistoryRow.NOT_COUNTED, HistoryRow.NOT_COUNTED));
        assertThat(truth.differences()).containsOnlyKeys(DifferenceKind.CONTENT_NOT_IN_CLONE);
    }

    @ParameterizedTest
    @CsvSource({"2.43.1, 'end', LAST_LINE_WITHOUT_NEWLINE", "2.43.1, 'end\n', UNEXPLAINED", "2.43.2, 'end', UNEXPLAINED"
    })
    void anotherPairingIsExplainedOnlyByALastLineThatAnOlderGitLeavesOut(
            String git, String content, DifferenceKind kind) {
        GitProgram program = new GitProgram(folder.resolve("x.git"));
        program.run("init", "-q", "--bare");
        String blob = program.answer(content, "hash-object", "-w", "--stdin").strip();
        String tree = program.answer("100644 blob " + blob + "\tb\n", "mktree").strip();
        String commit = program.answer(
                        "tree " + tree + "\nauthor A <a> 0 +0000\ncommitter A <a> 0 +0000\n\n",
                        "hash-object",
                        "-w",
                        "--stdin",
                        "-t",
                        "commit")
                .strip();
        HistoryRow added = new HistoryRow(commit, "ada", "b", "", "1", "0");
        HistoryRow renamed = new HistoryRow(commit, "ada", "b", "a", "0", "0");
        HistoryTruth truth = new HistoryTruth(program, version(git), told(added), told(renamed));
        assertThat(truth.differences()).containsOnlyKeys(kind);
    }

    @Test
    void aRowThatIsSaidTwiceIsNoRowMoreButAnotherSum() {
        HistoryRow row = row("8", "8");
        HistoryTruth truth = new HistoryTruth(
                new GitProgram(folder),
                version("2.47"),
                told(row),
                new ToldHistory(List.of(row, row), Set.of(), Set.of(), Map.of()));
        assertThat(truth.differences()).isEmpty();
        assertThat(truth.sumsOfPaths(truth.lode())).isNotEqualTo(truth.sumsOfPaths(truth.git()));
        assertThat(truth.sumsOfPeople(truth.lode())).isNotEqualTo(truth.sumsOfPeople(truth.git()));
    }

    private HistoryTruth truth(String git, HistoryRow ofGit, HistoryRow ofLode) {
        return new HistoryTruth(new GitProgram(folder), version(git), told(ofGit), told(ofLode));
    }

    private static GitProgram.Version version(String text) {
        return GitProgram.Version.in("git version " + text);
    }

    private static ToldHistory told(HistoryRow row) {
        return new ToldHistory(List.of(row), Set.of(), Set.of(), Map.of());
    }

    private static HistoryRow row(String added, String deleted) {
        return new HistoryRow(COMMIT, "ada", "b", "", added, deleted);
    }
}
