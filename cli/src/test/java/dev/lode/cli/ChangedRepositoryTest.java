package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build after a change brings the graph to where a clean build would have brought it, and touches nothing else. */
class ChangedRepositoryTest {

    @TempDir
    private static Path base;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() {
        List<Path> repositories = Samples.copies(base.resolve("repositories"), "orders-dbt", "orders-api", "web-shop");
        assertThat(Workplace.in(base).reading(repositories).run("build").code()).isZero();
    }

    @Test
    void anEditARenameAndADeleteChangeJustThat() throws IOException {
        Workplace place = copy("orders-dbt", "orders-api", "web-shop");
        Path api = repository("orders-api");
        Files.writeString(
                api.resolve("src/orders_api/events.py"),
                "\n\ndef publish_again(kind: str) -> None:\n    publish(kind, {})\n",
                java.nio.file.StandardOpenOption.APPEND);
        Programs.git(api, "mv", "src/orders_api/lakehouse.py", "src/orders_api/warehouse.py");
        Programs.git(api, "rm", "-q", "src/orders_api/reports/customers.py", "sql/databricks/load_products.sql");
        commit(api);

        assertThat(place.run("build").code()).isZero();

        assertThat(statuses(place)).containsExactly("orders-api MINED", "orders-dbt UNCHANGED", "web-shop UNCHANGED");
        assertThat(functions(place, "src/orders_api/events.py")).contains("publish", "publish_again");
        assertThat(functions(place, "src/orders_api/lakehouse.py")).isEmpty();
        assertThat(functions(place, "src/orders_api/warehouse.py")).isNotEmpty();
        for (String gone : List.of(
                "src/orders_api/lakehouse.py",
                "src/orders_api/reports/customers.py",
                "sql/databricks/load_products.sql")) {
            assertThat(place.ask("MATCH (n {repository: 'orders-api', path: '" + gone
                            + "'}) RETURN DISTINCT labels(n)[0] AS label"))
                    .as(gone)
                    .containsExactly("FormerFile");
        }
        assertThat(tables(place, "orders_pg.public.product"))
                .as("named by the deleted file alone")
                .isEmpty();
        assertThat(tables(place, "retail.bronze.raw_products"))
                .as("a source of orders-dbt")
                .hasSize(1);
        agrees(place, "orders-dbt", "orders-api", "web-shop");
    }

    @Test
    void aDeletedModelTakesItsColumnsAndItsTableAlong() throws IOException {
        Workplace place = copy("orders-dbt", "orders-api", "web-shop");
        assertThat(columns(place))
                .containsExactlyInAnyOrder(
                        "sku", "title", "category_name", "units", "gross_amount", "orders", "rank_in_category");
        Path dbt = repository("orders-dbt");
        Path schema = dbt.resolve("models/gold/schema.yml");
        Files.writeString(
                schema,
                Files.readString(schema).replaceFirst("(?s)  - name: product_performance\n.*?(?=  - name: rpt_)", ""));
        Programs.git(dbt, "rm", "-q", "models/gold/product_performance.sql");
        commit(dbt);

        assertThat(place.run("build").code()).isZero();

        assertThat(statuses(place)).containsExactly("orders-api UNCHANGED", "orders-dbt MINED", "web-shop UNCHANGED");
        assertThat(columns(place)).isEmpty();
        assertThat(tables(place, "retail.gold.product_performance")).isEmpty();
        assertThat(place.ask("MATCH (m {name: 'product_performance'}) RETURN m.name AS name"))
                .isEmpty();
        agrees(place, "orders-dbt", "orders-api", "web-shop");
    }

    @Test
    void aRepositoryThatIsNoLongerListedLeavesAndWhatOthersHoldStays() {
        Workplace place = copy("orders-dbt", "orders-api", "web-shop");
        assertThat(owned(place)).isNotEmpty();
        place.reading(repository("orders-dbt"), repository("orders-api"));

        assertThat(place.run("build").code()).isZero();

        assertThat(statuses(place)).containsExactly("orders-api UNCHANGED", "orders-dbt UNCHANGED");
        assertThat(owned(place)).isEmpty();
        assertThat(place.ask("MATCH (r:Repository) RETURN r.name AS name ORDER BY name"))
                .containsExactly("orders-api", "orders-dbt");
        assertThat(place.ask("MATCH (p:Person {email: 'aiko.tanaka@fjordvik.example'}) RETURN p.name AS name"))
                .as("she works on orders-dbt too")
                .hasSize(1);
        assertThat(place.reports().resolve("repos/web-shop")).doesNotExist();
        agrees(place, "orders-dbt", "orders-api");
    }

    @Test
    void repositoriesOnTheCommandLineAddToTheGraphAndTakeNothingAway() {
        Workplace place = copy("orders-dbt", "orders-api", "web-shop");

        Outcome outcome = place.run("build", repository("orders-api").toString());

        assertThat(outcome.code()).isZero();
        assertThat(statuses(place)).containsExactly("orders-api UNCHANGED");
        assertThat(place.ask("MATCH (r:Repository) RETURN r.name AS name")).hasSize(3);
    }

    /** The graph is that of a clean build elsewhere, the pages are too, and the staging area says the same. */
    private void agrees(Workplace place, String... names) {
        Workplace clean = Workplace.in(folder.resolve("clean")).reading(paths(names));
        assertThat(clean.run("build").code()).isZero();
        assertThat(place.export()).isEqualTo(clean.export());
        assertThat(Folders.contents(place.reports())).isEqualTo(Folders.contents(clean.reports()));
        assertThat(Folders.contents(place.staging())).containsAllEntriesOf(Folders.contents(clean.staging()));
        assertThat(place.run("verify").code()).isZero();
    }

    private Workplace copy(String... names) {
        Folders.copy(base, folder);
        return Workplace.in(folder).reading(paths(names));
    }

    private List<Path> paths(String... names) {
        return List.of(names).stream().map(this::repository).toList();
    }

    private Path repository(String name) {
        return folder.resolve("repositories").resolve(name);
    }

    private static void commit(Path repository) {
        Programs.git(repository, "commit", "-q", "-a", "-m", "Change some files");
    }

    private static List<String> statuses(Workplace place) {
        return StreamSupport.stream(place.account().path("repositories").spliterator(), false)
                .map(run -> run.path("name").asText() + " " + run.path("status").asText())
                .sorted()
                .collect(Collectors.toList());
    }

    private static List<String> functions(Workplace place, String path) {
        return place.ask("MATCH (f:Function {repository: 'orders-api', path: '" + path + "'}) RETURN f.name AS name");
    }

    private static List<String> tables(Workplace place, String name) {
        return place.ask("MATCH (t:Table {name: '" + name + "'}) RETURN t.name AS name");
    }

    private static List<String> columns(Workplace place) {
        return place.ask("MATCH (c:Column {table: 'retail.gold.product_performance'}) RETURN c.name AS name");
    }

    private static List<String> owned(Workplace place) {
        return place.ask("MATCH (n {repository: 'web-shop'}) RETURN n.path AS path");
    }
}
