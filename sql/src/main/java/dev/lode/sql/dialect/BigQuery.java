package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;
import java.util.List;

/** GoogleSQL of BigQuery. */
final class BigQuery extends Dialect {

    BigQuery() {
        super(Trait.BACKSLASH_ESCAPES, Trait.DOUBLE_QUOTED_STRINGS, Trait.HASH_COMMENTS, Trait.TRIPLE_QUOTES);
    }

    @Override
    public String name() {
        return "bigquery";
    }

    @Override
    public List<String> otherNames() {
        return List.of("googlesql");
    }

    @Override
    public List<String> marks() {
        return List.of("#standardSQL", "#legacySQL");
    }

    @Override
    public String signs() {
        return """
                !STANDARDSQL, !SAFE_CAST (, !SAFE_DIVIDE (, !SAFE ., !COUNTIF (, OPTIONS (, !UNNEST ( [, STRUCT <,
                ARRAY <, !INT64, !FLOAT64, !EXPORT DATA, !CREATE MODEL, !CREATE OR REPLACE MODEL,
                !CREATE TEMP FUNCTION, !ML ., !GENERATE_DATE_ARRAY (, !GENERATE_ARRAY (, !PARSE_DATE (,
                !PARSE_TIMESTAMP (, !FORMAT_DATE (, !FORMAT_TIMESTAMP (, !TIMESTAMP_MICROS (, !TIMESTAMP_MILLIS (,
                !TIMESTAMP_TRUNC (, DATE_DIFF (, !_TABLE_SUFFIX, !_PARTITIONTIME, !APPROX_QUANTILES (, ASSERT,
                WITH OFFSET, !REGEXP_CONTAINS (, ERROR (, !ARRAY ( SELECT, !EXECUTE IMMEDIATE FORMAT, UNNEST (,
                SELECT AS STRUCT, BYTES, EXCEPT (, CREATE SCHEMA IF NOT EXISTS, TO_JSON_STRING (, FARM_FINGERPRINT (
                """;
    }
}
