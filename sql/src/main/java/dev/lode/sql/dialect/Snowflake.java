package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;

/** SQL of Snowflake. */
final class Snowflake extends Dialect {

    Snowflake() {
        super(Trait.BACKSLASH_ESCAPES, Trait.SLASH_COMMENTS, Trait.DOLLAR_BODIES, Trait.HASH_NAMES, Trait.STAGES);
    }

    @Override
    public String name() {
        return "snowflake";
    }

    @Override
    public String signs() {
        return """
                FLATTEN (, !LATERAL FLATTEN, !FILE FORMAT, !FILE_FORMAT, !COPY INTO @, !WAREHOUSE_SIZE =,
                !CREATE WAREHOUSE, !USE WAREHOUSE, !USE ROLE, !CREATE STAGE, !CREATE OR REPLACE STAGE,
                !CREATE STREAM, !CREATE OR REPLACE STREAM, !CREATE TASK, !CREATE OR REPLACE TASK, !DYNAMIC TABLE,
                !CREATE DYNAMIC TABLE, !OR REPLACE DYNAMIC TABLE, !TARGET_LAG, !TARGET_LAG =,
                !TRANSIENT TABLE, !OBJECT_CONSTRUCT (, PARSE_JSON (, !ARRAY_AGG ( OBJECT_CONSTRUCT, !RESULT_SCAN (,
                !SYSTEM $, IFF (, !SNOWFLAKE ., !ZEROIFNULL (, !TO_VARIANT (, TIMESTAMP_NTZ, TIMESTAMP_LTZ,
                !TIMESTAMP_TZ, !SWAP WITH, !TABLE ( FLATTEN, !AUTO_REFRESH, !STORAGE_INTEGRATION,
                !NOTIFICATION_INTEGRATION, !MASKING POLICY, VARIANT, ILIKE, QUALIFY, DATEADD (, ACCOUNTADMIN,
                CREATE OR REPLACE TABLE, EXECUTE AS CALLER, LISTAGG (
                """;
    }
}
