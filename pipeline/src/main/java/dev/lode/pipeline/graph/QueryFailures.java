package dev.lode.pipeline.graph;

import dev.lode.pipeline.LodeException;

/** What is said of a question that a store does not answer. */
public final class QueryFailures {

    private static final String TOO_LONG = "QUERY_TIMEOUT";
    private static final String TOO_MANY = "TOO_MANY_ROWS";

    private QueryFailures() {}

    public static LodeException tooLong(QueryLimits limits) {
        return new LodeException.Graph(
                TOO_LONG,
                "the query took longer than " + limits.time().toMillis() + " ms",
                "narrow it, or give it a smaller limit");
    }

    public static LodeException tooMany(QueryLimits limits) {
        return new LodeException.Configuration(
                TOO_MANY, "the query returns more than " + limits.rows() + " rows", "give it a LIMIT");
    }

    /** Whether a question asked for more than one may; the store itself is well, and others are answered. */
    public static boolean tooMuch(LodeException failure) {
        return TOO_LONG.equals(failure.code()) || TOO_MANY.equals(failure.code());
    }

    public static LodeException refused(String reason) {
        return new LodeException.Configuration(
                "QUERY_REFUSED", "the query is refused: " + reason, "queries only read; see lode queries for examples");
    }
}
