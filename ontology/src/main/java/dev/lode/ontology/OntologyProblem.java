package dev.lode.ontology;

/**
 * Something that is wrong in an ontology file.
 *
 * @param line from 1
 */
public record OntologyProblem(int line, String message) {

    @Override
    public String toString() {
        return "line " + line + ": " + message;
    }
}
