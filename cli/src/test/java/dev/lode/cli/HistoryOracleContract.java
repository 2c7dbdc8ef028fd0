package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What analyzers say of a history, held against scripts that compute it anew from plain git log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HistoryOracleContract {

    abstract List<HistoryOracle> histories();

    @ParameterizedTest
    @MethodSource("histories")
    void ageIsThatOfGitLog(HistoryOracle history) {
        assertThat(history.query("code_age", "path", "age_days"))
                .isNotEmpty()
                .isEqualTo(history.script("age.sh", List.of()));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void couplingIsThatOfGitLog(HistoryOracle history) {
        List<String> files = history.cypher(
                "MATCH (file:File) WHERE file.repository = $repository AND coalesce(file.generated, false) = false"
                        + " RETURN file.path AS path",
                "path");
        assertThat(history.query(
                        "temporal_coupling",
                        "path_a",
                        "path_b",
                        "shared",
                        "degree",
                        "commits_a",
                        "commits_b",
                        "shared_12m"))
                .isEqualTo(history.script("coupling.sh", List.of(files)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void paceIsThatOfGitLog(HistoryOracle history) {
        assertThat(history.query("pace", "quarter", "commits", "authors", "added", "deleted", "newcomers", "complete"))
                .isNotEmpty()
                .isEqualTo(history.script("pace.sh", List.of(bots(history))));
    }

    /** Who is no person is the miner's to say. */
    private static List<String> bots(HistoryOracle history) {
        return history.cypher("MATCH (person:Person) WHERE person.bot = true RETURN person.email AS email", "email");
    }
}
