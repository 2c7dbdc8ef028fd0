package dev.lode.ontology;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** An ontology file cannot be used; the message has all problems, a line each. */
public final class InvalidOntologyException extends IOException {

    private static final long serialVersionUID = 1L;

    InvalidOntologyException(List<OntologyProblem> problems) {
        super(problems.stream().map(OntologyProblem::toString).collect(Collectors.joining("\n")));
    }
}
