package dev.lode.pipeline.graph.bolt;

import java.util.List;
import java.util.Locale;
import org.neo4j.driver.exceptions.Neo4jException;

/** Where the servers differ: how keys are declared. All else that we say is understood by both. */
enum BoltDialect {
    MEMGRAPH {
        /** A unique constraint makes no index here, and without one every look-up is a scan. */
        @Override
        List<String> key(String label, String property) {
            return List.of(
                    "CREATE INDEX ON :`" + label + "`(" + property + ")",
                    "CREATE CONSTRAINT ON (n:`" + label + "`) ASSERT n." + property + " IS UNIQUE");
        }
    },
    NEO4J {
        @Override
        List<String> key(String label, String property) {
            return List.of(
                    "CREATE CONSTRAINT IF NOT EXISTS FOR (n:`" + label + "`) REQUIRE n." + property + " IS UNIQUE");
        }
    };

    /** Statements that make a property the key of a label; running them again changes nothing. */
    abstract List<String> key(String label, String property);

    /** Name of the folder of its migrations. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Memgraph calls itself so, unless it was told to pass for Neo4j; then it still knows a statement that Neo4j does
     * not.
     */
    static BoltDialect of(BoltSession session) {
        if (session.agent().toLowerCase(Locale.ROOT).contains("memgraph")) {
            return MEMGRAPH;
        }
        try {
            session.alone("SHOW VERSION");
            return MEMGRAPH;
        } catch (Neo4jException e) {
            return NEO4J;
        }
    }
}
