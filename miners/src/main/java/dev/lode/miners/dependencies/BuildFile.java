package dev.lode.miners.dependencies;

import java.util.List;
import java.util.Optional;

/**
 * What one build file states.
 *
 * @param publishes the package that it builds, if it names one
 * @param problems lines that could not be read
 */
record BuildFile(Optional<Declaration> publishes, List<Declaration> uses, List<Problem> problems) {

    /** A line that could not be read. */
    record Problem(int line, String message) {}
}
