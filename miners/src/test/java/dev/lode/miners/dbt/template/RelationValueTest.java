package dev.lode.miners.dbt.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationValueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Retail.Gold.Orders              | retail.gold.orders
                    "Prod"."raw_data"."ORDERS"      | prod.raw_data.orders
                    `prod-1`.shop.orders            | "prod-1".shop.orders
                    `prod-1.shop.orders`            | "prod-1".shop.orders
                    [dbo].[Order Lines]             | dbo."order lines"
                    orders                          | orders
                    2024_orders                     | "2024_orders"
                    """)
    void aTablePrintsAsItsCanonicalNameQuotedWhereItMustBe(String name, String printed) {
        assertThat(RelationValue.of(name, '"').text()).isEqualTo(printed);
    }
}
