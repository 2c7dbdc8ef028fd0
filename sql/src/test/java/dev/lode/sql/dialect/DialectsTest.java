package dev.lode.sql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.sql.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which dialect a text is read in, and what said so. */
class DialectsTest {

    @ParameterizedTest
    @CsvSource({
        "databricks, databricks",
        "Spark, databricks",
        "T-SQL, tsql",
        "sqlserver, tsql",
        "postgresql, postgres",
        "Spark SQL, databricks",
        "ansi, ansi"
    })
    void dialectsAreFoundByTheNamesThatPeopleGiveThem(String name, String dialect) {
        assertThat(Dialects.named(name).map(Dialect::name)).contains(dialect);
    }

    @Test
    void aNameThatNobodyGivesADialectFindsNone() {
        assertThat(Dialects.named("cobol")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        -- dialect: snowflake\\nSELECT 1                                      | snowflake  | COMMENT
        /* dialect: spark */ SELECT 1                                         | databricks | COMMENT
        -- dialect: klingon\\nSELECT 1                                        | ansi       | DEFAULT
        CREATE TABLE a (b STRING) USING DELTA                                 | databricks | DETECTED
        SELECT 1\\n-- COMMAND ----------\\nSELECT 2                           | databricks | DETECTED
        SELECT f.value FROM t, LATERAL FLATTEN(input => t.v) f                | snowflake  | DETECTED
        CREATE DYNAMIC TABLE t AS SELECT TO_CHAR(a), DECODE(b, 1, 2) FROM u   | snowflake  | DETECTED
        CREATE FUNCTION f() RETURNS TABLE (warehouse_size STRING COMMENT 'x') RETURN SELECT 1 | ansi | DEFAULT
        SELECT SAFE_CAST(a AS INT64) FROM `p.d.t`                             | bigquery   | DETECTED
        SELECT [Order Id] FROM [dbo].[Orders] WITH (NOLOCK)                   | tsql       | DETECTED
        INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE a = 1                | mysql      | DETECTED
        SELECT * FROM read_csv('x.csv') GROUP BY ALL                          | duckdb     | DETECTED
        CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN END $$ LANGUAGE plpgsql | postgres | DETECTED
        CREATE TABLE t (a INT) DISTKEY (a)                                    | redshift   | DETECTED
        CREATE TABLE t (a VARCHAR2(10))                                       | oracle     | DETECTED
        SELECT a FROM t                                                       | ansi       | DEFAULT
        """)
    void whatSaysTheDialectOfATextIsTold(String text, String dialect, Dialects.Choice from) {
        Dialects.Chosen chosen = Dialects.chosen(text.replace("\\n", "\n"));

        assertThat(chosen.dialect().name()).isEqualTo(dialect);
        assertThat(chosen.from()).isEqualTo(from);
    }

    @Test
    void everyDialectIsFoundByItsName() {
        assertThat(Dialects.all())
                .isNotEmpty()
                .allSatisfy(
                        dialect -> assertThat(Dialects.named(dialect.name())).contains(dialect));
    }
}
