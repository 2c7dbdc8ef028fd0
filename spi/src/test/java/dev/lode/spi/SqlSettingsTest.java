package dev.lode.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.spi.SqlSettings.DialectRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlSettingsTest {

    @Test
    void theFirstGlobThatMatchesAPathSaysItsDialect() {
        SqlSettings settings = new SqlSettings(
                List.of(new DialectRule("legacy/**", "tsql"), new DialectRule("*.sql", "postgres")),
                List.of(),
                new TreeMap<>());
        assertThat(settings.dialect("legacy/load.sql")).contains("tsql");
        assertThat(settings.dialect("app/load.sql")).contains("postgres");
        assertThat(settings.dialect("app/load.hql")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dev_{catalog}.{schema}.{table}, {catalog}.{schema}.{table}, dev_retail.gold.sales, retail.gold.sales",
        "dev.{schema}.{table}, main.{schema}.{table}, dev.gold.sales, main.gold.sales",
        "{schema}_{env}.{table}, {schema}.{table}, gold_test.sales, gold.sales",
        "{a}.{b}.{c}, {b}.{c}, retail.gold.sales, gold.sales",
        "Dev.{t}, Main.{t}, dev.sales, main.sales",
        "dev.{table}, main.{table}, dev.gold.sales, dev.gold.sales",
        "dev.{table}, main.{table}, devs.sales, devs.sales",
        "dev.{table}, main.{table}, dev_.sales, dev_.sales",
    })
    void aRuleNamesWholeTablesAndLeavesOthers(String from, String to, String name, String renamed) {
        SqlSettings settings = new SqlSettings(List.of(), List.of(NameRule.of(from, to)), new TreeMap<>());
        assertThat(settings.table("", name)).isEqualTo(renamed);
    }

    @Test
    void aVariableIsTheSameHoweverItsPartsAreJoined() {
        SqlSettings settings = new SqlSettings(List.of(), List.of(), new TreeMap<>(Map.of("prod.gold-schema", "gold")));
        assertThat(settings.variable("prod_gold_schema")).contains("gold");
        assertThat(settings.variable("prod.gold-schema")).contains("gold");
        assertThat(settings.variable("gold")).isEmpty();
    }

    @Test
    void theFirstRuleThatMatchesCountsAndOnlyOnce() {
        SqlSettings settings = new SqlSettings(
                List.of(), List.of(NameRule.of("a.{t}", "b.{t}"), NameRule.of("b.{t}", "c.{t}")), new TreeMap<>());
        assertThat(settings.table("", "a.x")).isEqualTo("b.x");
        assertThat(settings.table("", "b.x")).isEqualTo("c.x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {a}.t    | {b}.t   | has no {b}
            {a}{b}.t | {a}.t   | where one {word} ends
            {a}.{a}  | {a}     | has a {word} twice
            a..t     | t       | is no dotted name
            a.t      | {A b}   | is no dotted name
            """)
    void saysWhatIsWrongWithARule(String from, String to, String problem) {
        assertThatThrownBy(() -> NameRule.of(from, to))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }
}
