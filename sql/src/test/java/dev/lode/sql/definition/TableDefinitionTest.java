package dev.lode.sql.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.sql.dialect.Dialects;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableDefinitionTest {

    private static Optional<TableDefinition> read(String sql) {
        return TableDefinition.read(sql, Dialects.ansi());
    }

    private static List<String> columns(String sql) {
        return read(sql).map(TableDefinition::columns).orElse(List.of());
    }

    @Test
    void columnsAreThoseWithATypeInTheirOrder() {
        assertThat(read(
                        "CREATE TABLE IF NOT EXISTS Shop.\"Order\" (id bigint PRIMARY KEY, price numeric(10, 2) NOT NULL,"
                                + " \"Key\" text, CONSTRAINT positive CHECK (price > 0), UNIQUE (id, price))"))
                .contains(new TableDefinition("shop.order", List.of("id", "price", "key"), true));
    }

    @Test
    void fieldsOfNestedTypesAreNoColumns() {
        assertThat(
                        columns(
                                "create or replace table t (a struct<x: int, y: map<string, int>>, b array<struct<z int>>, c enum('p', 'q'))"))
                .containsExactly("a", "b", "c");
    }

    @Test
    void comparisonsOpenNoBrackets() {
        assertThat(columns("create table t (a int check (a > 0), b int check (b < 9), c int)"))
                .containsExactly("a", "b", "c");
    }

    @Test
    void addedColumnsAreNotAllOfTheTable() {
        assertThat(
                        read(
                                "ALTER TABLE IF EXISTS t ADD COLUMN IF NOT EXISTS a numeric(10, 2) DEFAULT 0, DROP COLUMN b, ADD c text"))
                .contains(new TableDefinition("t", List.of("a", "c"), false));
        assertThat(columns("alter table t add columns (a int comment 'first, of all', b string)"))
                .containsExactly("a", "b");
        assertThat(columns("ALTER TABLE t ADD a int, b decimal(3, 1)")).containsExactly("a", "b");
    }

    @Test
    void whatAddsNoColumnDefinesNothing() {
        for (String sql : List.of(
                "alter table t add constraint k primary key (a, b)",
                "alter table t rename to u",
                "alter table t drop column a",
                "create table t as select a from u",
                "create table t like u",
                "create index i on t (a)",
                "select a from t",
                "create table t (a int, b",
                "")) {
            assertThat(read(sql)).as(sql).isEmpty();
        }
    }
}
