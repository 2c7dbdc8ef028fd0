package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;
import java.util.List;

/** SQL of Databricks and of Spark, and of Hive, which they grew from. */
final class Databricks extends Dialect {

    Databricks() {
        super(
                Trait.BACKSLASH_ESCAPES,
                Trait.DOUBLE_QUOTED_STRINGS,
                Trait.NESTED_COMMENTS,
                Trait.DOLLAR_BODIES,
                Trait.HASH_NAMES,
                Trait.DIGIT_NAMES);
    }

    @Override
    public String name() {
        return "databricks";
    }

    @Override
    public List<String> otherNames() {
        return List.of("spark", "sparksql", "hive", "delta");
    }

    @Override
    public List<String> marks() {
        return List.of("-- COMMAND ----------", "-- Databricks notebook source");
    }

    @Override
    public String signs() {
        return """
                !USING DELTA, OPTIMIZE, !ZORDER BY, !STREAMING TABLE, !STREAMING LIVE, !LIVE TABLE, !APPLY CHANGES,
                !TBLPROPERTIES, LATERAL VIEW, !USING PARQUET, !USING CSV, !USING JSON, !SHALLOW CLONE, !DEEP CLONE,
                !CACHE TABLE, !MSCK, !CLUSTERED BY, !ROW FORMAT, !STORED AS, !INSERT OVERWRITE TABLE,
                !WITH SCHEMA EVOLUTION, !COLLECT_LIST (, !COLLECT_SET (, !DATE_SUB ( CURRENT_DATE, FROM_JSON (,
                !READ_FILES (, !CLOUD_FILES (, EXPLODE (, POSEXPLODE (, USE CATALOG, UNITY,
                MONOTONICALLY_INCREASING_ID (, GENERATED ALWAYS AS IDENTITY, TIMESTAMP AS OF, VERSION AS OF,
                CREATE WIDGET, DISTRIBUTE BY, INSERT OVERWRITE, REPLACE WHERE, LEFT ANTI JOIN, LEFT SEMI JOIN,
                NAMED_STRUCT (
                """;
    }
}
