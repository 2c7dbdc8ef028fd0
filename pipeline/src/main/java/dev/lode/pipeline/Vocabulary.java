package dev.lode.pipeline;

import dev.lode.ontology.InvalidOntologyException;
import dev.lode.ontology.Ontology;
import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.settings.SettingKey;
import dev.lode.pipeline.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ontology of a run: the built-in words, and those of the user's file. */
public final class Vocabulary {

    private Vocabulary() {}

    /** @throws LodeException.Configuration that names all that is wrong with the user's file, with lines */
    static Ontology of(Settings settings) {
        return settings.path(SettingKey.EXTENSION_ONTOLOGY)
                .map(file -> extended(file, text(file)))
                .orElseGet(OntologyFile::builtIn);
    }

    /** A file as it is, for looking at it.
     *
     * @throws LodeException.Configuration when it cannot be read
     */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LodeException.Configuration(
                    "ONTOLOGY_FILE", file + " cannot be read: " + e.getMessage(), "Name a UTF-8 file.");
        }
    }

    private static Ontology extended(Path file, String text) {
        try {
            return OntologyFile.extended(text);
        } catch (InvalidOntologyException e) {
            throw new LodeException.Configuration(
                    "ONTOLOGY_FILE", file + ": " + e.getMessage(), "lode ontology check " + file + " shows all of it.");
        }
    }
}
