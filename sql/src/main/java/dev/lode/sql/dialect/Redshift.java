package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;

/** SQL of Amazon Redshift. */
final class Redshift extends Dialect {

    Redshift() {
        super(
                Trait.BACKSLASH_ESCAPES,
                Trait.NESTED_COMMENTS,
                Trait.DOLLAR_BODIES,
                Trait.HASH_NAMES,
                Trait.SELECT_INTO_TABLE);
    }

    @Override
    public String name() {
        return "redshift";
    }

    @Override
    public String signs() {
        return """
                !DISTKEY, !SORTKEY, !DISTSTYLE, !IAM_ROLE, ENCODE, !UNLOAD (, !SVV_TABLES, !STL_QUERY, GETDATE (,
                !INTERLEAVED, SUPER, !APPROXIMATE COUNT, EXTERNAL SCHEMA, LISTAGG (, VARCHAR ( MAX, ::
                """;
    }
}
