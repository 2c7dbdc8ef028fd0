package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;
import java.util.List;

/** SQL of no dialect that is known: it leaves every rule to what the text shows. */
final class Ansi extends Dialect {

    @Override
    public String name() {
        return "ansi";
    }

    @Override
    public List<String> otherNames() {
        return List.of("sql", "sqlite", "trino", "presto", "athena", "clickhouse", "teradata", "vertica", "dremio");
    }

    @Override
    public boolean endsWithoutSemicolon() {
        return true;
    }

    @Override
    public boolean selectIntoTable() {
        return true;
    }
}
