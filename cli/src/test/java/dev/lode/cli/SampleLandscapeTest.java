package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clean build of the sample landscape gives, and that every other way to it gives the same. */
class SampleLandscapeTest {

    private static Workplace built;

    @BeforeAll
    static void build() {
        built = Samples.built();
    }

    @Test
    void anAnswerThatIsAsLongAsItsLimitSaysSo() {
        assertThat(built.run("query", "top_churn", "-p", "limit=2").err()).contains("2 rows", "there may be more");
        assertThat(built.run("query", "repo_overview").err()).doesNotContain("more");
    }

    @Test
    void aCleanBuildSaysWhatItDid() {
        JsonNode account = built.account();
        JsonNode load = account.path("load");
        assertThat(Samples.outcome().err()).isEmpty();
        assertThat(load.path("nodes").asLong()).isGreaterThanOrEqualTo(500);
        assertThat(load.path("relationships").asLong()).isGreaterThanOrEqualTo(2_000);
        assertThat(load.path("nodes_written").asLong())
                .isEqualTo(load.path("nodes").asLong());
        assertThat(load.path("relationships_written").asLong())
                .isEqualTo(load.path("relationships").asLong());
        assertThat(Samples.outcome().out())
                .contains(load.path("nodes").asLong() + " nodes")
                .contains(load.path("relationships").asLong() + " relationships")
                .contains(built.reports().toString());
    }

    @Test
    void theAccountNamesEveryRepositoryAndStage() {
        JsonNode account = built.account();
        assertThat(account.path("exit_code").asInt()).isZero();
        assertThat(account.path("command").asText()).isEqualTo("build");
        assertThat(account.path("repositories").findValuesAsText("name"))
                .containsExactlyInAnyOrderElementsOf(Samples.NAMES);
        assertThat(account.path("repositories").findValuesAsText("status")).containsOnly("MINED");
        assertThat(account.path("portfolio").path("status").asText()).isEqualTo("MINED");
        assertThat(account.path("report").path("pages").asLong()).isGreaterThan(Samples.NAMES.size());
        assertThat(account.path("report").path("query_hit_rate").isNumber()).isTrue();
        JsonNode dbt = built.account("orders-dbt");
        assertThat(dbt.path("commit").asText())
                .isEqualTo(Programs.git(Samples.repository("orders-dbt"), "rev-parse", "HEAD")
                        .strip());
        assertThat(dbt.path("facts").path("git").path("Commit").asInt()).isEqualTo(41);
        assertThat(built.ask("MATCH (m:Model {kind: 'model'}) RETURN m.name AS name"))
                .hasSize(24);
        assertThat(dbt.path("rejects")).isEmpty();
    }

    @Test
    void graphAndStagingAgree() {
        assertThat(built.run("verify", "--output", "json").document().path("data"))
                .isEmpty();
        Outcome scan = built.run("stage", "scan", "--output", "json");
        assertThat(scan.code()).isZero();
        assertThat(scan.document().findValuesAsText("check"))
                .hasSizeGreaterThan(10)
                .containsOnly("ok");
    }

    @Test
    void revenueIsFollowedBackToTheServiceThatTakesOrders() {
        assertThat(built.ask("MATCH (g:Table {name: 'retail.gold.daily_revenue'})-[:READS_FROM*1..8]->"
                        + "(b:Table {name: 'retail.bronze.raw_orders'}) RETURN DISTINCT b.name AS name"))
                .containsExactly("retail.bronze.raw_orders");
        assertThat(built.ask("MATCH (s:Statement)-[:WRITES]->(t:Table {name: 'retail.bronze.raw_orders'})"
                        + " RETURN s.repository AS name"))
                .containsExactly("orders-api");
        assertThat(built.ask("MATCH (g:Table {name: 'retail.gold.open_receivables'})-[:READS_FROM*1..8]->"
                        + "(b:Table) WHERE b.name STARTS WITH 'billing_pg.' RETURN DISTINCT b.name AS name"
                        + " ORDER BY name"))
                .containsExactly("billing_pg.billing.invoice", "billing_pg.billing.payment");
    }

    @Test
    void aServiceReadsWhatAnotherRepositoryMakes() {
        assertThat(built.ask("MATCH (s:Statement {repository: 'orders-api'})-[:READS]->(t:Table)<-[:MATERIALIZES]-"
                        + "(m:Model {repository: 'orders-dbt'}) RETURN DISTINCT t.name AS name ORDER BY name"))
                .containsExactly(
                        "retail.gold.customer_lifetime_value", "retail.gold.daily_revenue", "retail.gold.dim_customer");
        assertThat(built.ask("MATCH (t:Table {name: 'retail.gold.daily_revenue'}) RETURN t.layer AS layer"))
                .containsExactly("gold");
    }

    @Test
    void aNumberInGoldIsFollowedColumnByColumnOverTwoRepositories() throws IOException {
        String steps = built.run(
                        "query",
                        "column_path",
                        "-p",
                        "table=retail.gold.daily_revenue",
                        "-p",
                        "column=net_revenue",
                        "--output",
                        "csv")
                .out();
        assertThat(steps)
                .contains("1,retail.gold.daily_revenue,net_revenue,retail.gold.fct_orders,net_amount,gold,aggregation,"
                        + "orders-dbt,models/gold/daily_revenue.sql,16,resolved,1.0")
                .contains("4,retail.bronze.brz_order_lines,unit_price,retail.bronze.raw_order_lines,unit_price,bronze,"
                        + "identity,orders-dbt,")
                .contains("5,retail.bronze.raw_order_lines,unit_price,orders_pg.public.order_line,unit_price,,"
                        + "identity,orders-api,sql/databricks/load_order_lines.sql,7,inferred,0.8")
                .contains(
                        "6,orders_pg.public.order_line,unit_price,public.order_line,unit_price,,identity,orders-api,");
        assertThat(Files.readString(built.reports().resolve("repos/orders-dbt/lineage.md")))
                .contains("Where the numbers in gold come from", "`retail.gold.daily_revenue` | `net_revenue`");
    }

    @Test
    void everyColumnOfGoldComesFromSomewhereThatIsKnown() {
        assertThat(built.ask("MATCH (t:Table {layer: 'gold'})<-[:MATERIALIZES]-(:Model), (c:Column {table: t.name})"
                        + "-[:DERIVES_FROM]->(s:Column) WHERE s.table = '?' OR s.name = '*'"
                        + " RETURN c.table + '.' + c.name AS name"))
                .isEmpty();
    }

    @Test
    void aServiceReadsColumnsThatAnotherRepositoryMakes() {
        assertThat(built.ask("MATCH (s:Statement {repository: 'billing-service'})-[:READS]->"
                        + "(c:Column {table: 'retail.gold.open_receivables'}) RETURN DISTINCT c.name AS name"
                        + " ORDER BY name"))
                .contains("open_amount");
    }

    @Test
    void textInSqlIsNoTable() {
        assertThat(built.ask("MATCH (t:Table) WHERE t.name CONTAINS \"'\" RETURN t.name AS name"))
                .isEmpty();
    }

    @Test
    void peopleWithTwoNamesAreOne() {
        assertThat(built.ask("MATCH (p:Person) WHERE p.name CONTAINS 'Sørensen' OR p.name CONTAINS 'Sorensen'"
                        + " RETURN p.name AS name"))
                .containsExactly("Ingrid Sørensen");
    }

    @Test
    void anotherBuildDoesNothing(@TempDir Path folder) {
        Workplace place = Workplace.in(folder).reading(Samples.repositories());
        Folders.copy(built.workspace(), place.workspace());
        Folders.copy(built.reports(), place.reports());
        SortedMap<String, String> staged = Folders.contents(place.staging());
        SortedMap<String, String> stagedAt = Folders.times(place.staging());
        SortedMap<String, String> reportedAt = Folders.times(place.reports());

        Outcome again = place.run("build", "--output", "json");

        assertThat(again.code()).isZero();
        JsonNode account = again.document();
        assertThat(account.path("repositories").findValuesAsText("status"))
                .hasSize(5)
                .containsOnly("UNCHANGED");
        assertThat(account.path("portfolio").path("status").asText()).isEqualTo("UNCHANGED");
        for (String figure :
                List.of("nodes_written", "nodes_deleted", "relationships_written", "relationships_deleted")) {
            assertThat(account.path("load").path(figure).asLong(-1)).as(figure).isZero();
        }
        assertThat(account.path("load").path("nodes"))
                .isEqualTo(built.account().path("load").path("nodes"));
        assertThat(account.path("report").path("pages_changed").asLong(-1)).isZero();
        assertThat(Folders.contents(place.staging())).isEqualTo(staged);
        assertThat(Folders.times(place.staging())).isEqualTo(stagedAt);
        assertThat(Folders.times(place.reports())).isEqualTo(reportedAt);
    }

    @Test
    void anotherBuildTakesLessThanThreeSeconds(@TempDir Path folder) {
        Workplace place = Workplace.in(folder).reading(Samples.repositories());
        Folders.copy(built.workspace(), place.workspace());
        Folders.copy(built.reports(), place.reports());
        assertThat(Programs.secondsOfLode(
                        Path.of("."), "build", "--config", place.config().toString()))
                .isLessThan(3);
    }

    @Test
    void placeOrderAndThreadsDoNotShow(@TempDir Path folder) {
        Workplace one = Workplace.in(folder.resolve("one"))
                .reading(Samples.repositories().reversed());
        Workplace eight = Workplace.in(folder.resolve("a/longer path/eight")).reading(Samples.repositories());
        assertThat(one.run("build", "--threads", "1").code()).isZero();
        assertThat(eight.run("build", "--threads", "8").code()).isZero();
        String graph = built.export();
        for (Workplace place : List.of(one, eight)) {
            assertThat(Folders.contents(place.staging())).isEqualTo(Folders.contents(built.staging()));
            assertThat(Folders.contents(place.reports())).isEqualTo(Folders.contents(built.reports()));
            assertThat(place.export()).isEqualTo(graph);
        }
    }

    @Test
    void nothingWrittenNamesThePlace() {
        String here = Path.of("").toAbsolutePath().toString();
        assertThat(Folders.holding(built.staging(), here)).isEmpty();
        assertThat(Folders.holding(built.reports(), here)).isEmpty();
    }

    @Test
    void stagesOneByOneGiveWhatABuildGives(@TempDir Path folder) {
        Workplace place = Workplace.in(folder).reading(Samples.repositories());
        for (String stage : List.of("mine", "load", "report")) {
            assertThat(place.run(stage).code()).as(stage).isZero();
        }
        assertThat(Folders.contents(place.reports())).isEqualTo(Folders.contents(built.reports()));
        assertThat(place.export()).isEqualTo(built.export());
    }
}
