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

    /** Which tags are releases is the miner's to say. Of two releases of one commit either may be the previous one. */
    @ParameterizedTest
    @MethodSource("histories")
    void releasesAreThoseOfGitLog(HistoryOracle history) {
        List<String> tags = history.cypher(
                "MATCH (tag:Tag)-[:POINTS_AT]->(:Commit) WHERE tag.repository = $repository AND"
                        + " tag.version IS NOT NULL RETURN tag.name AS name",
                "name");
        assertThat(history.cypher(
                        "MATCH (release:Release) WHERE release.repository = $repository"
                                + " OPTIONAL MATCH (release)-[:FOLLOWS]->(previous:Release)"
                                + " RETURN release.name AS release, previous.commit AS previous,"
                                + " release.commits AS commits, release.merges AS merges, release.files AS files,"
                                + " release.added AS added, release.deleted AS deleted, release.authors AS authors",
                        "release",
                        "previous",
                        "commits",
                        "merges",
                        "files",
                        "added",
                        "deleted",
                        "authors"))
                .isEqualTo(history.script("releases.sh", List.of(tags, bots(history))));
    }

    /** Who is no person is the miner's to say. */
    private static List<String> bots(HistoryOracle history) {
        return history.cypher("MATCH (person:Person) WHERE person.bot = true RETURN person.email AS email", "email");
    }
}
