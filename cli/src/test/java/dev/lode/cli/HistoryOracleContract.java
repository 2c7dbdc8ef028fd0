package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
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
        assertThat(coupling(history, "File")).isEqualTo(history.script("coupling.sh", List.of(files)));
    }

    /** Which files a component has is another analyzer's to say. */
    @ParameterizedTest
    @MethodSource("histories")
    void couplingOfComponentsIsThatOfGitLog(HistoryOracle history) {
        List<String> parts = history.cypher(
                "MATCH (file:File)-[:PART_OF]->(part:Component) WHERE file.repository = $repository"
                        + " RETURN file.path AS path, part.path AS component",
                "path",
                "component");
        assertThat(coupling(history, "Component")).isEqualTo(history.script("coupling.sh", List.of(parts)));
    }

    private static List<String> coupling(HistoryOracle history, String of) {
        return history.query(
                "temporal_coupling",
                List.of("of=" + of),
                "path_a",
                "path_b",
                "shared",
                "degree",
                "commits_a",
                "commits_b",
                "shared_12m");
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

    @ParameterizedTest
    @MethodSource("histories")
    void churnIsThatOfGitLog(HistoryOracle history) {
        assertThat(history.cypher(
                        "MATCH (scope:File|Directory|Component) WHERE scope.repository = $repository"
                                + " AND scope.commits > 0 RETURN toLower(labels(scope)[0]) AS kind, "
                                + " scope.path AS path, scope.commits AS commits, scope.added AS added,"
                                + " scope.deleted AS deleted, scope.authors AS authors, scope.commits_90d AS recent,"
                                + " scope.commits_12m AS year, scope.commits_12m_before AS before,"
                                + " scope.added_12m AS added_12m, scope.deleted_12m AS deleted_12m,"
                                + " scope.authors_12m AS authors_12m, scope.first_change_at AS first,"
                                + " scope.last_change_at AS last",
                        "kind",
                        "path",
                        "commits",
                        "added",
                        "deleted",
                        "authors",
                        "recent",
                        "year",
                        "before",
                        "added_12m",
                        "deleted_12m",
                        "authors_12m",
                        "first",
                        "last"))
                .isNotEmpty()
                .isEqualTo(history.script("churn.sh", List.of(bots(history), written(history))));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void ownershipIsThatOfGitLog(HistoryOracle history) {
        String[] columns = {
            "kind",
            "scope",
            "person",
            "share",
            "carriers",
            "bus_factor",
            "commits",
            "share_12m",
            "carriers_12m",
            "main",
            "knowledge_loss",
            "commits_12m",
            "first_change_at",
            "last_change_at"
        };
        List<String> owners = new ArrayList<>(history.query("ownership", columns));
        assertThat(owners).isNotEmpty();
        owners.addAll(history.cypher(
                "MATCH (scope:Directory) WHERE scope.repository = $repository AND scope.carriers > 0"
                        + " RETURN 'directory' AS kind, scope.path AS scope, scope.main_developer AS person,"
                        + " scope.main_share AS share, scope.carriers AS carriers, scope.bus_factor AS bus_factor,"
                        + " scope.carriers_12m AS carriers_12m, scope.knowledge_loss AS knowledge_loss",
                columns));
        Collections.sort(owners);
        assertThat(owners).isEqualTo(history.script("ownership.sh", List.of(bots(history), written(history))));
    }

    /** What is text, and what nobody writes, is the miner's to say too. */
    private static List<String> written(HistoryOracle history) {
        return history.cypher(
                "MATCH (file:File) WHERE file.repository = $repository AND file.lines >= 0"
                        + " AND coalesce(file.generated, false) = false AND coalesce(file.binary, false) = false"
                        + " RETURN file.path AS path",
                "path");
    }

    /** Who is no person is the miner's to say. */
    private static List<String> bots(HistoryOracle history) {
        return history.cypher("MATCH (person:Person) WHERE person.bot = true RETURN person.email AS email", "email");
    }
}
