package dev.lode.sql;

import java.util.Set;

/** Words that JSqlParser does not take as the name of a query, though databases do. */
final class ReservedWords {

    private static final Set<String> WORDS = Set.of("""
            FINAL ALL AND ANY AS BETWEEN BOTH CASEWHEN CHECK CONNECT CONSTRAINT CREATE CROSS CURRENT DISTINCT
            DOUBLE ELSE EXCEPT EXCLUDE EXISTS FETCH FOR FORCE FOREIGN FROM FULL GLOBAL GROUP GROUPING HAVING IF
            IIF IGNORE ILIKE IMPORT IN INNER INTERSECT INTERVAL INTO IS JOIN LATERAL LEFT LIKE LIMIT MINUS
            NATURAL NOCYCLE NOT NULL OFFSET ON ONLY OPTIMIZE OPTIONAL OR ORDER OUTER OUTPUT OVERWRITE PIVOT
            PREFERRING PREWHERE PRIOR PROCEDURE PUBLIC QUALIFY RECURSIVE REGEXP RETURNING RIGHT SEL SELECT SEMI
            SET SOME START STATEMENT SUMMARIZE TABLE TABLES TOP TRAILING UNBOUNDED UNION UNIQUE UNPIVOT USE
            USING VALUES VIEW WHEN WHERE WINDOW WITH XOR XMLSERIALIZE
            """.strip().split("\\s+"));

    private ReservedWords() {}

    /** @param word in upper case */
    static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
