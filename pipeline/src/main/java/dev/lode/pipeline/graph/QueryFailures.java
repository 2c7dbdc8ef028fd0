package dev.lode.pipeline.graph;

import dev.lode.pipeline.LodeException;

/** What is said of a question that a store does not answer. */
public final class QueryFailures {

    private QueryFailures() {}

    public static LodeException tooLong(QueryLimits limits) {
        return new LodeException.Graph(
                "QUERY_TIMEOUT",
                "the query took longer than " + limits.time().toMillis() + " ms",
                "narrow it, or give it a smaller limit");
    }

    public static LodeException tooMany(QueryLimits limits) {
        return new LodeException.Configuration(
                "TOO_MANY_ROWS", "the query returns more than " + limits.rows() + " rows", "give it a LIMIT");
    }

    public static LodeException refused(String reason) {
        return new LodeException.Configuration(
                "QUERY_REFUSED", "the query is refused: " + reason, "queries only read; see lode queries for examples");
    }
}
