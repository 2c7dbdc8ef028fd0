package dev.lode.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
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
}
