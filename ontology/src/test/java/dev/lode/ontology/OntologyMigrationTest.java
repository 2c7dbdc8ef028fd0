package dev.lode.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The steps declare just what they change: what they add up to is the vocabulary. */
class OntologyMigrationTest {

    @Test
    void stepsAddUpToTheWords() throws IOException {
        Ontology words = OntologyFile.builtIn();
        List<OntologyMigration> steps = OntologyMigration.builtIn();
        OntologyMigration last = steps.getLast();
        if (Boolean.getBoolean("accept") && last.version().equals(words.version())) {
            accept(steps, words);
        } else {
            assertThat(last.version()).as("a new version has a step of its own").isEqualTo(words.version());
            assertThat(OntologyMigration.checksums(steps))
                    .as("make accept declares the difference in the step of this version")
                    .isEqualTo(OntologyMigration.checksums(words));
        }
    }

    @Test
    void stepThatDeclaresTooLittleDoesNotAddUp() {
        Ontology words = OntologyFile.builtIn();
        SortedMap<String, String> little = new TreeMap<>(OntologyMigration.checksums(words));
        little.remove("File");
        List<OntologyMigration> steps = List.of(new OntologyMigration(1, words.version(), "All but one.", little));
        assertThat(OntologyMigration.checksums(steps)).isNotEqualTo(OntologyMigration.checksums(words));
    }

    private static void accept(List<OntologyMigration> steps, Ontology words) throws IOException {
        OntologyMigration last = steps.getLast();
        SortedMap<String, String> before = OntologyMigration.checksums(steps.subList(0, steps.size() - 1));
        SortedMap<String, String> after = OntologyMigration.checksums(words);
        StringBuilder text = new StringBuilder("version: " + words.version() + "\nsummary: " + last.summary()
                + "\n# Checksum of each type that this step touches, by make accept.\ntouches:\n");
        after.forEach((type, sum) -> {
            if (!sum.equals(before.get(type))) {
                text.append("  ").append(type).append(": \"").append(sum).append("\"\n");
            }
        });
        before.keySet().stream()
                .filter(type -> !after.containsKey(type))
                .forEach(type -> text.append("  ").append(type).append(": gone\n"));
        Files.writeString(Path.of("migrations/%04d.yml".formatted(last.number())), text.toString());
    }
}
