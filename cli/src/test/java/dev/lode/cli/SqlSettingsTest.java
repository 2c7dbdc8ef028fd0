package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person says of SQL reaches the facts of all plugins, and saying something else mines again. */
class SqlSettingsTest {

    private static final String NAMES = """
              names:
                - {from: "dev_{catalog}.{schema}.{table}", to: "{catalog}.{schema}.{table}"}
            """;

    private static final String FLOWS =
            "MATCH (t:Table)-[:READS_FROM]->(s:Table) RETURN t.name + ' <- ' + s.name ORDER BY t.name";

    private static final String ORIGINS = "MATCH (t:Column)-[:DERIVES_FROM]->(s:Column)"
            + " RETURN t.table + '.' + t.name + ' <- ' + s.table + '.' + s.name ORDER BY t.table, t.name";

    private static final String NEEDS =
            "MATCH (r:Repository)-[:DEPENDS_ON {kind: 'table'}]->(m:Repository) RETURN r.name + ' ' + m.name";

    @TempDir
    private Path folder;

    private Path repository;
    private Workplace place;

    @BeforeEach
    void commitAJobAndAScript() throws Exception {
        repository = Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(
                repository.resolve("load.py"),
                "spark.sql(\"INSERT INTO dev_retail.gold.sales SELECT * FROM retail.silver.orders\")\n");
        Files.writeString(
                repository.resolve("make.sql"), "CREATE TABLE dev_retail.silver.orders (id INT, total INT)\n");
        Files.writeString(repository.resolve("read.sql"), "SELECT total FROM retail.gold.sales\n");
        commit(repository);
        place = Workplace.in(folder.resolve("place"));
    }

    @Test
    void aTableOfAnEnvironmentIsTheTableThatTheRuleNames() {
        build("");
        assertThat(place.ask("MATCH (t:Table) RETURN t.name ORDER BY t.name"))
                .containsExactly(
                        "dev_retail.gold.sales",
                        "dev_retail.silver.orders",
                        "retail.gold.sales",
                        "retail.silver.orders");
        build("sql:\n" + NAMES);
        assertThat(place.account("jobs").path("status").asText()).isEqualTo("MINED");
        assertThat(place.ask("MATCH (t:Table) RETURN t.name ORDER BY t.name"))
                .containsExactly("retail.gold.sales", "retail.silver.orders");
        assertThat(place.ask("MATCH (s:Statement)-[:WRITES]->(:Table)<-[:READS]-(r:Statement)"
                        + " RETURN s.path + ' ' + r.path"))
                .containsExactlyInAnyOrder("make.sql load.py", "load.py read.sql");
        build("sql:\n" + NAMES);
        assertThat(place.account("jobs").path("status").asText()).isEqualTo("UNCHANGED");
    }

    @Test
    void columnsAreKnownUnderTheOneNameOfTheirTable() {
        build("sql:\n" + NAMES);
        assertThat(place.ask("MATCH (c:Column)-[:DERIVES_FROM]->(s:Column)"
                        + " RETURN c.table + '.' + c.name + ' ' + s.table + '.' + s.name ORDER BY c.name"))
                .containsExactly(
                        "retail.gold.sales.id retail.silver.orders.id",
                        "retail.gold.sales.total retail.silver.orders.total");
    }

    @Test
    void theDialectOfAFileIsTheOneThatItsGlobSays() {
        build("sql:\n  dialects:\n    \"read.*\": snowflake\n");
        assertThat(place.ask("MATCH (s:Statement) RETURN s.path + ' ' + s.dialect + ' ' + s.dialect_from"
                        + " ORDER BY s.path"))
                .contains("load.py databricks detected", "read.sql snowflake config");
    }

    @Test
    void aNameWithoutASchemaMeansATableOfItsRepositoryUntilARuleGivesItOne() throws Exception {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        Files.writeString(shop.resolve("orders.sql"), "INSERT INTO orders SELECT id FROM shop.landing.clicks\n");
        commit(shop);
        Files.writeString(repository.resolve("total.sql"), "INSERT INTO retail.gold.total SELECT id FROM orders\n");
        commit(repository);
        String both = "  - {path: %s, name: shop}\n".formatted(shop);
        build(both);
        assertThat(place.ask(FLOWS)).contains("retail.gold.total <- jobs/orders", "shop/orders <- shop.landing.clicks");
        assertThat(place.ask(ORIGINS))
                .contains("retail.gold.total.id <- jobs/orders.id", "shop/orders.id <- shop.landing.clicks.id");
        assertThat(place.ask(NEEDS)).isEmpty();
        build(both + "sql:\n  names:\n    - {from: \"{table}\", to: \"retail.public.{table}\"}\n");
        assertThat(place.ask(FLOWS))
                .contains("retail.gold.total <- retail.public.orders", "retail.public.orders <- shop.landing.clicks");
        assertThat(place.ask(NEEDS)).containsExactly("jobs shop");
    }

    private static void commit(Path repository) throws Exception {
        Programs.run(repository, "git", "init", "-q", "-b", "main");
        Programs.run(repository, "git", "add", ".");
        Programs.run(
                repository, "git", "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-qm", "Start");
    }

    private void build(String sql) {
        place.configured("""
                repositories:
                  - {path: %s, name: jobs}
                %s
                """.formatted(repository, sql));
        Outcome build = place.run("build");
        assertThat(build.code()).as(build.toString()).isZero();
    }
}
