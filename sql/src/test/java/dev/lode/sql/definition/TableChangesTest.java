package dev.lode.sql.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.sql.definition.TableChange.Added;
import dev.lode.sql.definition.TableChange.ColumnRenamed;
import dev.lode.sql.definition.TableChange.Created;
import dev.lode.sql.definition.TableChange.Dropped;
import dev.lode.sql.definition.TableChange.Removed;
import dev.lode.sql.definition.TableChange.Renamed;
import dev.lode.sql.definition.TableChange.Swapped;
import dev.lode.sql.dialect.Dialects;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableChangesTest {

    private static List<TableChange> read(String sql) {
        return TableChanges.read(sql, Dialects.ansi());
    }

    @Test
    void columnsAreThoseWithATypeInTheirOrder() {
        assertThat(read(
                        "CREATE TABLE IF NOT EXISTS Shop.\"Order\" (id bigint PRIMARY KEY, price numeric(10, 2) NOT NULL,"
                                + " \"Key\" text, CONSTRAINT positive CHECK (price > 0), UNIQUE (id, price))"))
                .containsExactly(new Created("shop.order", List.of("id", "price", "key")));
    }

    @Test
    void fieldsOfNestedTypesAreNoColumns() {
        assertThat(
                        read(
                                "create or replace table t (a struct<x: int, y: map<string, int>>, b array<struct<z int>>, c enum('p', 'q'))"))
                .containsExactly(new Created("t", List.of("a", "b", "c")));
    }

    @Test
    void comparisonsOpenNoBrackets() {
        assertThat(read("create table t (a int check (a > 0), b int check (b < 9), c int)"))
                .containsExactly(new Created("t", List.of("a", "b", "c")));
    }

    @Test
    void eachPartOfAnAlterationIsAChange() {
        assertThat(
                        read(
                                "ALTER TABLE IF EXISTS t ADD COLUMN IF NOT EXISTS a numeric(10, 2) DEFAULT 0, DROP COLUMN IF EXISTS b, ADD c text, RENAME COLUMN d TO e"))
                .containsExactly(
                        new Added("t", List.of("a")),
                        new Removed("t", List.of("b")),
                        new Added("t", List.of("c")),
                        new ColumnRenamed("t", "d", "e"));
        assertThat(read("alter table t add columns (a int comment 'first, of all', b string)"))
                .containsExactly(new Added("t", List.of("a", "b")));
        assertThat(read("ALTER TABLE t ADD a int, b decimal(3, 1)"))
                .containsExactly(new Added("t", List.of("a")), new Added("t", List.of("b")));
        assertThat(read("ALTER TABLE t DROP a")).containsExactly(new Removed("t", List.of("a")));
    }

    @Test
    void aTableWithoutASchemaIsRenamedWithinItsOwn() {
        assertThat(read("alter table c.s.t rename to \"U\"")).containsExactly(new Renamed("c.s.t", "c.s.u"));
        assertThat(read("alter table s.t rename to x.u")).containsExactly(new Renamed("s.t", "x.u"));
        assertThat(read("rename table s.a to b, c to d"))
                .containsExactly(new Renamed("s.a", "s.b"), new Renamed("c", "d"));
        assertThat(read("alter table s.t swap with u")).containsExactly(new Swapped("s.t", "s.u"));
    }

    @Test
    void aProcedureOfSqlServerRenames() {
        assertThat(read("EXEC sys.sp_rename @objname = N'dbo.t.[Old Name]', @newname = N'new', @objtype = 'COLUMN'"))
                .containsExactly(new ColumnRenamed("dbo.t", "old name", "new"));
        assertThat(read("exec sp_rename 'dbo.t', 'u'")).containsExactly(new Renamed("dbo.t", "dbo.u"));
        assertThat(read("exec sp_rename 'dbo.t.i', 'j', 'INDEX'")).isEmpty();
    }

    @Test
    void severalTablesAreDropped() {
        assertThat(read("drop table if exists s.t, u cascade")).containsExactly(new Dropped("s.t"), new Dropped("u"));
    }

    @Test
    void whatChangesNoColumnIsNoChange() {
        for (String sql : List.of(
                "alter table t add constraint k primary key (a, b)",
                "alter table t drop constraint k",
                "alter table t drop primary key",
                "alter table t drop partition (day = '2026-01-01')",
                "alter table t alter column a type text",
                "alter table t rename constraint a to b",
                "alter table t set tblproperties ('a' = 'b')",
                "create table t as select a from u",
                "create table t like u",
                "create table t (like u, a int)",
                "create index i on t (a)",
                "drop view v",
                "select a from t",
                "create table t (a int, b",
                "alter table",
                "rename table a",
                "")) {
            assertThat(read(sql)).as(sql).isEmpty();
        }
    }
}
