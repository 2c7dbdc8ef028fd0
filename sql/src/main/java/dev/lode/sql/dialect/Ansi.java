package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;
import java.util.EnumSet;
import java.util.List;

/** SQL of no dialect that is known: it leaves every rule to what the text shows. */
final class Ansi extends Dialect {

    Ansi() {
        super(
                EnumSet.of(
                        Trait.DOLLAR_BODIES, Trait.HASH_NAMES, Trait.SELECT_INTO_TABLE, Trait.ENDS_WITHOUT_SEMICOLON),
                EnumSet.of(
                        Trait.BACKSLASH_ESCAPES,
                        Trait.DOUBLE_QUOTED_STRINGS,
                        Trait.BRACKET_NAMES,
                        Trait.NESTED_COMMENTS,
                        Trait.HASH_COMMENTS));
    }

    @Override
    public String name() {
        return "ansi";
    }

    @Override
    public List<String> otherNames() {
        return List.of("sql", "sqlite", "trino", "presto", "athena", "clickhouse", "teradata", "vertica", "dremio");
    }
}
