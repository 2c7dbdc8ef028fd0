package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.testkit.ScriptedRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks git itself on histories that a person can read. */
class FeatureTruthTest {

    @ParameterizedTest
    @ValueSource(strings = {"history", "messages", "copies", "trailers"})
    void coAuthorsTagsAndCopiesAreThoseOfGit(String fixture, @TempDir Path folder) throws IOException {
        Path script = Path.of("src/test/resources/fixtures/git", fixture, "input/history.txt");
        FeatureTruth truth =
                FeatureTruth.of(ScriptedRepository.write(folder.resolve("x.git"), Files.readAllLines(script)));
        assertThat(truth.coAuthors().differences()).isEmpty();
        assertThat(truth.tags().differences()).isEmpty();
        assertThat(truth.copies().differences()).isEmpty();
    }
}
