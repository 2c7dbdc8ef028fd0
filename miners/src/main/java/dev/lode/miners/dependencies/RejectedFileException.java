package dev.lode.miners.dependencies;

/** A build file holds what a build file never needs and an attacker does. */
final class RejectedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    final int line;

    RejectedFileException(int line, String message) {
        super(message);
        this.line = line;
    }
}
