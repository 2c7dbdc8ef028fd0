package dev.lode.cli;

import dev.lode.ontology.InvalidOntologyException;
import dev.lode.ontology.Ontology;
import dev.lode.ontology.OntologyDiff;
import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.Engine;
import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.Vocabulary;
import dev.lode.pipeline.query.Table;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lode ontology diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Say how another vocabulary differs from the present one.",
        footer = {"", "Example:", "  lode ontology diff ontology/ontology.yml"})
final class OntologyDiffCommand extends TableCommand {

    @Parameters(paramLabel = "FILE", description = "An ontology.yml of another version.")
    private @Nullable Path file;

    @Override
    Table table(Engine engine) {
        Rows rows = Rows.of("change");
        OntologyDiff.between(engine.ontology(), other()).changes().forEach(rows::add);
        return rows.table();
    }

    private Ontology other() {
        Path named = java.util.Objects.requireNonNull(file);
        try {
            return OntologyFile.parse(Vocabulary.text(named));
        } catch (InvalidOntologyException e) {
            throw new LodeException.Configuration(
                    "ONTOLOGY_FILE", named + ": " + e.getMessage(), "Mend the file and compare again.");
        }
    }
}
