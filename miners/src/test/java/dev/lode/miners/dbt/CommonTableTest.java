package dev.lode.miners.dbt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonTableTest {

    private static final CommonTable EPHEMERAL = new CommonTable("__dbt__cte__e", "select 1", 7);

    private static ModelQueries.Made query(String sql) {
        int lines = sql.split("\n", -1).length;
        return new ModelQueries.Made(
                sql, IntStream.rangeClosed(1, lines).boxed().toList(), List.of());
    }

    private static String before(String sql) {
        return CommonTable.before(query(sql), List.of(EPHEMERAL)).sql().replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    select * from e                       | with __dbt__cte__e as ( select 1 ) select * from e
                    with a as (x) select 2                | with __dbt__cte__e as ( select 1 ), a as (x) select 2
                    WITH RECURSIVE a as (x) select 2      | WITH RECURSIVE __dbt__cte__e as ( select 1 ), a as (x) select 2
                    /* with */ select 2                   | /* with */ with __dbt__cte__e as ( select 1 ) select 2
                    without_it                            | with __dbt__cte__e as ( select 1 ) without_it
                    """)
    void itStandsBeforeTheTablesOfTheQuery(String sql, String whole) {
        assertThat(before(sql)).isEqualTo(whole);
    }

    @Test
    void aCommentOfALineIsPassedOver() {
        assertThat(before("-- with\nwith a as (x) select 2"))
                .isEqualTo("-- with with __dbt__cte__e as ( select 1 ), a as (x) select 2");
    }

    @Test
    void everyLineKeepsItsPlaceAndTheLinesOfTheTableHaveThatOfTheRef() {
        ModelQueries.Made made = CommonTable.before(query("\n-- x\nselect *\nfrom e\n"), List.of(EPHEMERAL));
        assertThat(made.sql().split("\n", -1)).hasSameSizeAs(made.lines());
        assertThat(made.sql().lines().toList())
                .containsExactly("", "-- x", "with __dbt__cte__e as (", "select 1", ") ", "select *", "from e");
        assertThat(made.lines()).containsExactly(1, 2, 3, 7, 7, 3, 4, 5);
    }

    @Test
    void aQueryThatNeedsNoneStaysAsItIs() {
        assertThat(CommonTable.before(query("select 1"), List.of())).isEqualTo(query("select 1"));
    }
}
