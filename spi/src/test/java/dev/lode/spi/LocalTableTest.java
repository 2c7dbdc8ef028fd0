package dev.lode.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTableTest {

    private static final SqlSettings SETTINGS = new SqlSettings(
            List.of(), List.of(NameRule.of("test_{table}", "{table}"), NameRule.of("fx", "lake.fx")), new TreeMap<>());

    @ParameterizedTest
    @CsvSource({
        "orders, example.org:8443/acme/shop/orders",
        "order lines, example.org:8443/acme/shop/order lines",
        "test_orders, example.org:8443/acme/shop/orders",
        "#temporary, example.org:8443/acme/shop/#temporary",
    })
    void aNameWithoutASchemaIsOneOfItsRepository(String name, String known) {
        assertThat(SETTINGS.table("example.org:8443/acme/shop", name)).isEqualTo(known);
        assertThat(LocalTable.is(known)).isTrue();
        assertThat(known).endsWith("/" + LocalTable.bare(known));
        assertThat(SETTINGS.table("other", known)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "gold.orders, gold.orders",
        "fx, lake.fx",
        "s3://bucket/orders, s3://bucket/orders",
        "dbfs:/mnt/orders, dbfs:/mnt/orders",
        "delta./mnt/orders, delta./mnt/orders",
        "/mnt/orders, /mnt/orders",
        "?, ?",
    })
    void aNameWithASchemaAPlaceOfFilesAndWhatIsNotKnownAreSharedByAll(String name, String known) {
        assertThat(SETTINGS.table("shop", name)).isEqualTo(known);
        assertThat(LocalTable.is(known)).isFalse();
        assertThat(LocalTable.bare(known)).isEqualTo(known);
    }

    @Test
    void rulesOfOneRepositoryUniteItsTablesWithOthersAndLeaveThoseOfTheRest() {
        SqlSettings settings = new SqlSettings(
                List.of(),
                List.of(
                        NameRule.of("acme/orders-api/{table}", "shop.public.{table}"),
                        NameRule.of("books.{table}", "acme/books-dbt/{table}"),
                        NameRule.of("dev_{table}", "{table}")),
                Collections.emptySortedMap());

        assertThat(settings.table("acme/orders-api", "orders")).isEqualTo("shop.public.orders");
        assertThat(settings.table("acme/orders-api", "dev_orders")).isEqualTo("shop.public.orders");
        assertThat(settings.table("acme/accounts", "orders")).isEqualTo("acme/accounts/orders");
        assertThat(settings.table("acme/orders-api", "books.totals")).isEqualTo("acme/books-dbt/totals");
        assertThat(settings.table("", "dev_tools/orders")).isEqualTo("dev_tools/orders");
    }
}
