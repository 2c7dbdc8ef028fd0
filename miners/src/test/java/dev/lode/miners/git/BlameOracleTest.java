package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.spi.FileEntry;
import dev.lode.spi.SourceText;
import dev.lode.spi.UnreadableFileException;
import dev.lode.testkit.GitCheckout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs on the git directories of {@code -Dtruth.repositories}, joined by colons: every line of some of their files. */
@Tag("truth")
class BlameOracleTest {

    private static final int FILES = 100;
    private static final long MOST_BYTES = 500_000;

    static Stream<Path> repositories() {
        return Stream.of(System.getProperty("truth.repositories").split(":")).map(Path::of);
    }

    /** A file of which every line is asked for. */
    private record Asked(String path, int first, int lines) {}

    @ParameterizedTest
    @MethodSource("repositories")
    void theCommitOfEachLineEqualsThatOfGitBlame(Path directory) throws IOException {
        GitCheckout checkout = new GitCheckout("oracle", directory);
        List<Asked> asked = new ArrayList<>();
        List<Suspect> suspects = new ArrayList<>();
        int questions = 0;
        for (FileEntry file : sample(checkout)) {
            Suspect suspect =
                    Suspect.of(new Side(file.path(), FileMode.REGULAR_FILE, ObjectId.fromString(file.objectId())));
            int lines = lines(checkout, file);
            asked.add(new Asked(file.path(), questions, lines));
            for (int line = 0; line < lines; line++) {
                suspect.traces().add(new Suspect.Trace(questions++, line));
            }
            suspects.add(suspect);
        }
        Map<Integer, LineOrigin> origins;
        long start = System.nanoTime();
        try (Repository repository = Clone.open(checkout.revision());
                Blame blame = new Blame(repository)) {
            origins = blame.of(ObjectId.fromString(checkout.revision().commit()), suspects);
        }
        long middle = System.nanoTime();
        List<String> differences = new ArrayList<>();
        for (Asked file : asked) {
            List<String> git = blame(new GitProgram(directory), file.path);
            assertThat(git).as(file.path).hasSize(file.lines);
            for (int line = 0; line < file.lines; line++) {
                LineOrigin origin = origins.get(file.first + line);
                if (origin == null || !origin.commit().equals(git.get(line))) {
                    differences.add(file.path + ":" + (line + 1) + " " + git.get(line) + " "
                            + (origin == null ? "none" : origin.commit()));
                }
            }
        }
        System.out.printf(
                "%s: %d lines of %d files, %d others; %.1f s, git %.1f s%n",
                directory,
                questions,
                asked.size(),
                differences.size(),
                (middle - start) / 1e9,
                (System.nanoTime() - middle) / 1e9);
        assertThat(differences.stream().limit(30).toList()).isEmpty();
    }

    private static List<FileEntry> sample(GitCheckout checkout) {
        List<FileEntry> texts = checkout.files().stream()
                .filter(file -> file.kind() == FileEntry.Kind.FILE && file.bytes() < MOST_BYTES)
                .filter(file -> lines(checkout, file) > 0)
                .toList();
        int step = Math.max(1, texts.size() / FILES);
        return Stream.iterate(0, at -> at < texts.size(), at -> at + step)
                .map(texts::get)
                .toList();
    }

    private static int lines(GitCheckout checkout, FileEntry file) {
        try {
            byte[] content = checkout.read(file);
            return SourceText.binary(content) ? 0 : Newlines.lines(Slice.of(content));
        } catch (UnreadableFileException e) {
            return 0;
        }
    }

    private static List<String> blame(GitProgram git, String path) {
        return git.run("blame", "--porcelain", "HEAD", "--", path)
                .lines()
                .filter(line -> line.matches("[0-9a-f]{40} \\d+ \\d+( \\d+)?"))
                .map(line -> line.substring(0, 40))
                .toList();
    }
}
