package dev.lode.pipeline.staging.contract;

/** A line is no envelope. */
public final class MalformedEnvelopeException extends Exception {

    private static final long serialVersionUID = 1L;

    public MalformedEnvelopeException(String message) {
        super(message);
    }
}
