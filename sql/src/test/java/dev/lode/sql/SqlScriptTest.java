package dev.lode.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.sql.dialect.Dialects;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tables a statement reads and writes, and how sure that is. */
class SqlScriptTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # a query of a name hides the table, save within itself
        WITH orders AS (SELECT * FROM orders) SELECT * FROM orders          | orders            |
        WITH RECURSIVE t AS (SELECT 1 UNION ALL SELECT * FROM t) SELECT * FROM t |              |
        WITH final AS (SELECT 1 FROM a), left AS (SELECT 1 FROM final) SELECT * FROM left | a   |
        WITH a AS (SELECT 1) SELECT * FROM (WITH b AS (SELECT * FROM a) SELECT * FROM b) x, b | b |
        # what stands after FROM and is no table
        SELECT trim(both FROM x), extract(day FROM y) FROM s.t              | s.t               |
        SELECT * FROM s.t WHERE a IS NOT DISTINCT FROM b                    | s.t               |
        SELECT * FROM s.t o, o.items i, unnest(i.tags) g, generate_series(1, 2) n | s.t         |
        SELECT a.b FROM x.a UNION ALL SELECT a.b FROM a.c                   | a.c x.a           |
        # subqueries wherever they stand
        SELECT (SELECT max(i) FROM s.u) FROM s.t WHERE k IN (SELECT k FROM s.v) | s.t s.u s.v   |
        SELECT * FROM (s.t JOIN (SELECT * FROM s.u) u ON true), s.v         | s.t s.u s.v       |
        # names
        SELECT * FROM "Main"."Gold"."Daily Sales"                           | main.gold.daily sales |
        SELECT * FROM [dbo].[Orders] o JOIN db..Items i ON i.o = o.id       | db.items dbo.orders |
        SELECT * FROM 'main'.orders o, 'main'."items" i WHERE a = 'b'       | main.items main.orders |
        # names that a template makes are none that is known
        SELECT * FROM `{{ project }}.{{ dataset }}.orders` o, s.t           | s.t               |
        INSERT INTO "{schema}"."t" SELECT * FROM [$(Other)].dbo.u           |                   |
        SELECT * FROM ${catalog}.${schema}_${scale}.orders JOIN orders_${env}.b.c | |
        SELECT * FROM s.orders_{day} o JOIN s.t ON o.a = t.a                | s.t               |
        # writes
        INSERT INTO ONCE s.t BY NAME SELECT a FROM s.u                      | s.u               | s.t
        INSERT INTO once BY NAME SELECT a FROM s.u                          | s.u               | once
        INSERT INTO s.t (a, b) VALUES (1, 2)                                |                   | s.t
        INSERT INTO s.t SELECT * FROM s.t                                   | s.t               | s.t
        CREATE TABLE s.n AS (SELECT * FROM s.t) WITH NO DATA                | s.t               | s.n
        CREATE OR REPLACE VIEW s.v (a, b) AS WITH c AS (SELECT 1 FROM s.t) SELECT * FROM c | s.t | s.v
        SELECT a INTO s.n FROM s.t                                          | s.t               | s.n
        MERGE INTO s.t USING s.u ON true WHEN MATCHED THEN UPDATE SET a = (SELECT max(a) FROM s.w) | s.u s.w | s.t
        UPDATE t SET a = 1 FROM s.t t JOIN s.u ON true                      | s.t s.u           | s.t
        DELETE FROM s.t USING s.u WHERE t.a = u.a                           | s.u               | s.t
        WITH c AS (SELECT * FROM s.t) MERGE INTO c USING s.u ON true WHEN MATCHED THEN DELETE | s.t s.u | s.t
        WITH c AS (SELECT *, row_number() OVER (ORDER BY a) n FROM s.t), d AS (SELECT * FROM c) DELETE FROM d | s.t | s.t
        FROM s.t INSERT OVERWRITE TABLE s.a SELECT x INSERT INTO s.b SELECT y | s.t             | s.a s.b
        """)
    void tablesOfAStatementAreThoseItNames(String sql, String reads, String writes) {
        SqlStatement statement = SqlScript.read(sql, Dialects.ansi()).getFirst();

        assertThat(names(statement.reads())).isEqualTo(reads == null ? "" : reads);
        assertThat(names(statement.writes())).isEqualTo(writes == null ? "" : writes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SELECT 1; SELECT 2                                       | select select
        SELECT ';' , $$ ; $$ ; /* ; */ SELECT 2 -- ;             | select select
        SELECT 'it''s; \\' x' ; DROP TABLE t                    | select drop_table
        CREATE PROCEDURE p AS BEGIN SELECT CASE WHEN a THEN 1 END; SELECT 2; END | create_procedure select select
        BEGIN TRANSACTION; COMMIT;                               | other other
        """)
    void scriptsAreCutWhereStatementsEnd(String sql, String kinds) {
        assertThat(SqlScript.read(sql, Dialects.ansi()).stream().map(SqlStatement::kind))
                .containsExactly(kinds.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"'SELECT 1 FROM a.b WHERE ((', false", "'SELECT 1 FROM a.b', true"})
    void whatWasNotParsedIsNotCertain(String sql, boolean certain) {
        SqlStatement statement = SqlScript.read(sql, Dialects.ansi()).getFirst();

        assertThat(statement.reads()).containsExactly(new TableUse("a.b", 1, certain));
        assertThat(statement.scanned()).isNotEqualTo(certain);
        assertThat(statement.trouble().isEmpty()).isEqualTo(certain);
    }

    private static String names(List<TableUse> tables) {
        return String.join(" ", tables.stream().map(TableUse::name).toList());
    }
}
