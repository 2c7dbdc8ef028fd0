package dev.lode.miners.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.testkit.ScriptedRepository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EqualContentsTest {

    @ParameterizedTest
    @CsvSource({"2, a/same", "51, a/same", "52, a/same", "204, a/same", "205, z/same", "206, a/same"})
    void amongEqualContentsTheOneThatGitTakesWasRenamed(int deleted, String source, @TempDir Path folder)
            throws IOException {
        StringBuilder script = new StringBuilder("commit Begin\nwrite a/same\n| same\nwrite z/same\n| same\n");
        for (int i = 2; i < deleted; i++) {
            script.append("write m/").append(i).append("\n| ").append(i).append('\n');
        }
        script.append("commit Move\nrename a/same new/same\ndelete z/same\n");
        for (int i = 2; i < deleted; i++) {
            script.append("delete m/").append(i).append('\n');
        }
        HistoryTruth truth = HistoryTruth.of(ScriptedRepository.write(folder.resolve("x.git"), script.toString()));
        assertThat(truth.differences()).isEmpty();
        assertThat(truth.lode().rows())
                .filteredOn(row -> row.path().equals("new/same"))
                .extracting(HistoryRow::oldPath)
                .containsExactly(source);
    }
}
