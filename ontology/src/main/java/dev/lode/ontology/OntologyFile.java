package dev.lode.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads {@code ontology.yml}, and files with which users extend it. */
public final class OntologyFile {

    private OntologyFile() {}

    /** The vocabulary that Lode ships with. */
    public static Ontology builtIn() {
        return BuiltIn.ONTOLOGY;
    }

    /** Read once, when it is first asked for. */
    private static final class BuiltIn {

        static final Ontology ONTOLOGY = read();

        private static Ontology read() {
            try {
                return parse(builtInText());
            } catch (InvalidOntologyException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The file in which the built-in vocabulary stands, comments included. */
    public static String builtInText() {
        try (InputStream in = OntologyFile.class.getResourceAsStream("/lode/ontology.yml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A vocabulary of its own. */
    public static Ontology parse(String yaml) throws InvalidOntologyException {
        return read(OntologyReader.of(yaml));
    }

    /**
     * The built-in vocabulary with the types of a user's file, and with the properties and variants that it adds to
     * built-in types. Its version carries that of the file and a hash of its words: {@code 0.1.0+1.0.0.4f3a21bc}.
     */
    public static Ontology extended(String yaml) throws InvalidOntologyException {
        return read(OntologyReader.extending(builtIn(), yaml));
    }

    /** All that is wrong with a vocabulary of its own, in the order of its lines. */
    public static List<OntologyProblem> check(String yaml) {
        return OntologyReader.of(yaml).problems();
    }

    /** All that is wrong with a user's file that extends the built-in vocabulary, in the order of its lines. */
    public static List<OntologyProblem> checkExtension(String yaml) {
        return OntologyReader.extending(builtIn(), yaml).problems();
    }

    private static Ontology read(OntologyReader reader) throws InvalidOntologyException {
        if (!reader.problems().isEmpty()) {
            throw new InvalidOntologyException(reader.problems());
        }
        return reader.ontology();
    }
}
