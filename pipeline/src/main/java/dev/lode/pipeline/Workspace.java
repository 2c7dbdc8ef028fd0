package dev.lode.pipeline;

import java.nio.file.Path;

/** The folder that holds everything Lode makes besides the reports. */
public record Workspace(Path root) {

    /** Bare clones of remote repositories. */
    public Path repositories() {
        return root.resolve("repositories");
    }

    public Path staging() {
        return root.resolve("staging");
    }

    /** The embedded graph. */
    public Path graph() {
        return root.resolve("graph");
    }

    /** What an outage of a graph store left to do. */
    public Path spool() {
        return root.resolve("spool");
    }

    /** Rows that a graph store refused. */
    public Path deadLetters() {
        return root.resolve("dlq");
    }

    /** Which snapshot of each repository counts. */
    public Path landscape() {
        return root.resolve("landscape.json");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    /** The account of the last run. */
    public Path run() {
        return root.resolve("run.json");
    }
}
