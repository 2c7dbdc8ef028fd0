package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;
import java.util.List;

/** SQL of DuckDB. */
final class DuckDb extends Dialect {

    DuckDb() {
        super(Trait.NESTED_COMMENTS, Trait.DOLLAR_BODIES);
    }

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public List<String> otherNames() {
        return List.of("motherduck");
    }

    @Override
    public String signs() {
        return """
                !READ_CSV (, !READ_CSV_AUTO (, !READ_PARQUET (, !READ_JSON (, !READ_JSON_AUTO (, !READ_XLSX (,
                SUMMARIZE, INSTALL, PRAGMA, !ASOF JOIN, !POSITIONAL JOIN, !UNION ALL BY NAME, !UNION BY NAME,
                !LIST_TRANSFORM (, COLUMNS (, !INSERT OR REPLACE INTO, !DUCKDB_TABLES (, ATTACH, GROUP BY ALL,
                EXCLUDE (, STRFTIME (, UNNEST (, LOAD
                """;
    }
}
