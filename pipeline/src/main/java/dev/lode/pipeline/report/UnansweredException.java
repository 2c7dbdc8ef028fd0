package dev.lode.pipeline.report;

import dev.lode.pipeline.LodeException;

/** A page's question asked for more than one may: this page cannot be made, others can. */
final class UnansweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LodeException failure;
    private final String query;

    UnansweredException(String query, LodeException failure) {
        super(failure);
        this.failure = failure;
        this.query = query;
    }

    LodeException failure() {
        return failure;
    }

    String query() {
        return query;
    }
}
