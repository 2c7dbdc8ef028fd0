package dev.lode.pipeline.graph.bolt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.Ontology;
import dev.lode.ontology.OntologyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The migrations together declare a key for every node type of the ontology. {@code mvn test -Daccept=true} writes what
 * is missing: into the file of the ontology's version, which must not have been released yet, or into a new one.
 */
class MigrationFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/lode/migrations");
    private static final Ontology ONTOLOGY = OntologyFile.builtIn();

    @ParameterizedTest
    @EnumSource(BoltDialect.class)
    void everyNodeTypeHasItsKey(BoltDialect dialect) throws IOException {
        if (Boolean.getBoolean("accept")) {
            accept(dialect);
        }
        SortedSet<String> declared = new TreeSet<>();
        read(dialect).forEach(migration -> declared.addAll(migration.statements()));
        assertThat(declared)
                .as("run mvn test -Daccept=true -pl pipeline -Dtest=MigrationFilesTest and commit what it wrote")
                .containsExactlyInAnyOrderElementsOf(wanted(dialect));
    }

    @Test
    void anEditChangesTheChecksum() {
        assertThat(new Migration("0001", List.of("a", "b")).checksum())
                .isNotEqualTo(new Migration("0001", List.of("a", "c")).checksum());
    }

    private static List<String> wanted(BoltDialect dialect) {
        List<String> statements = new ArrayList<>(dialect.key(BoltStore.MEMORY, "name"));
        ONTOLOGY.nodeTypes().keySet().forEach(type -> statements.addAll(dialect.key(type, Ontology.RID)));
        return statements;
    }

    private static List<Migration> read(BoltDialect dialect) throws IOException {
        List<Migration> migrations = new ArrayList<>();
        Path index = FOLDER.resolve("index.txt");
        for (String id : Files.exists(index) ? Files.readAllLines(index) : List.<String>of()) {
            List<String> statements = new ArrayList<>();
            Path file = FOLDER.resolve(dialect.folder()).resolve(id + ".cypher");
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (!line.startsWith("//")) {
                    statements.add(line.replaceFirst(";$", ""));
                }
            }
            migrations.add(new Migration(id, statements));
        }
        return migrations;
    }

    private static void accept(BoltDialect dialect) throws IOException {
        List<Migration> present = read(dialect);
        List<String> missing = new ArrayList<>(wanted(dialect));
        List<String> ids = new ArrayList<>();
        for (Migration migration : present) {
            ids.add(migration.id());
            if (!migration.id().endsWith("-" + ONTOLOGY.version())) {
                missing.removeAll(migration.statements());
            }
        }
        String id = ids.stream()
                .filter(name -> name.endsWith("-" + ONTOLOGY.version()))
                .findFirst()
                .orElse(String.format(Locale.ROOT, "%04d-%s", ids.size() + 1, ONTOLOGY.version()));
        if (!ids.contains(id)) {
            ids.add(id);
        }
        Files.createDirectories(FOLDER.resolve(dialect.folder()));
        Files.writeString(FOLDER.resolve("index.txt"), String.join("\n", ids) + "\n");
        Files.writeString(
                FOLDER.resolve(dialect.folder()).resolve(id + ".cypher"),
                "// Keys of ontology " + ONTOLOGY.version() + "; generated from it.\n" + String.join(";\n", missing)
                        + ";\n");
    }
}
