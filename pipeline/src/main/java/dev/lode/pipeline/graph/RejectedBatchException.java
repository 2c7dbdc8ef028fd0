package dev.lode.pipeline.graph;

/** The store is there and refuses what it was given; trying the same again is no use. */
public final class RejectedBatchException extends Exception {

    private static final long serialVersionUID = 1L;

    public RejectedBatchException(String message) {
        super(message);
    }
}
