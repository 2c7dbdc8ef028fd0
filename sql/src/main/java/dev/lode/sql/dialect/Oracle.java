package dev.lode.sql.dialect;

import dev.lode.sql.Dialect;
import java.util.List;

/** SQL and PL/SQL of Oracle. */
final class Oracle extends Dialect {

    Oracle() {
        super(Trait.HASH_NAMES);
    }

    @Override
    public String name() {
        return "oracle";
    }

    @Override
    public List<String> otherNames() {
        return List.of("plsql");
    }

    @Override
    public String signs() {
        return """
                !VARCHAR2, !VARCHAR2 (, NUMBER (, !FROM DUAL, SYSDATE, NVL (, !CONNECT BY, !ROWNUM, !DBMS_OUTPUT .,
                EXECUTE IMMEDIATE, !CREATE OR REPLACE PACKAGE, !PACKAGE BODY, !% TYPE, !% ROWTYPE, !TABLESPACE,
                CREATE SEQUENCE, END LOOP ;, !IS BEGIN, !EXCEPTION WHEN, DECODE (, TO_DATE (, TO_CHAR (,
                !BULK COLLECT, !PIPELINED, LISTAGG (, MINUS, ( + )
                """;
    }
}
