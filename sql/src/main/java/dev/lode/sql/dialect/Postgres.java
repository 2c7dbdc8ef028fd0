package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;
import java.util.List;

/** SQL of PostgreSQL. */
final class Postgres extends Dialect {

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

    @Override
    public Rule backslashEscapes() {
        return Rule.UNSAID;
    }

    @Override
    public Rule doubleQuotedStrings() {
        return Rule.NO;
    }

    @Override
    public Rule bracketNames() {
        return Rule.NO;
    }

    @Override
    public Rule nestedComments() {
        return Rule.YES;
    }

    @Override
    public Rule hashComments() {
        return Rule.NO;
    }

    @Override
    public boolean hashNames() {
        return false;
    }

    @Override
    public boolean selectIntoTable() {
        return true;
    }
}
