package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;
import java.util.EnumSet;
import java.util.List;

/** SQL of PostgreSQL. */
final class Postgres extends Dialect {

    Postgres() {
        super(
                EnumSet.of(Trait.NESTED_COMMENTS, Trait.DOLLAR_BODIES, Trait.SELECT_INTO_TABLE),
                EnumSet.of(Trait.BACKSLASH_ESCAPES));
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<String> otherNames() {
        return List.of("postgresql", "greenplum", "materialize", "risingwave", "cratedb", "alloydb");
    }

    @Override
    public List<String> marks() {
        return List.of("-- PostgreSQL database dump", "$BODY$", "$function$");
    }

    @Override
    public String signs() {
        return """
                !LANGUAGE PLPGSQL, SERIAL, !BIGSERIAL, !SERIAL PRIMARY, !RETURNS SETOF, !RETURNS TRIGGER, RETURNING,
                !CREATE EXTENSION, !DO $$, JSONB, !:: JSONB, !:: REGCLASS, ON CONFLICT, OWNER TO, !PG_CATALOG .,
                GENERATE_SERIES (, !RAISE NOTICE, !RAISE EXCEPTION, USING BTREE, !USING GIN, !USING GIST,
                CHARACTER VARYING, !TIMESTAMP WITHOUT TIME, NEXTVAL (, DISTINCT ON (, !REFRESH MATERIALIZED VIEW,
                STRING_AGG (, TIMESTAMPTZ, ILIKE, ::, BYTEA, WITH ORDINALITY, LANGUAGE SQL, FILTER ( WHERE
                """;
    }
}
