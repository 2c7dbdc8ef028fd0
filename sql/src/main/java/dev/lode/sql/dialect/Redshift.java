package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;

/** SQL of Amazon Redshift. */
final class Redshift extends Dialect {

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

    @Override
    public Rule backslashEscapes() {
        return Rule.YES;
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
    public boolean selectIntoTable() {
        return true;
    }
}
