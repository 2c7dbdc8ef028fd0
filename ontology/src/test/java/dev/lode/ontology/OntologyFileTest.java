package dev.lode.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OntologyFileTest {

    private static final Path FOLDER = Path.of("src/test/resources/ontology");

    @Test
    void builtInWordsHaveNoProblems() {
        assertThat(OntologyFile.check(OntologyFile.builtInText())).isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongAtOnceWithLines() throws IOException {
        String said = OntologyFile.check(Files.readString(FOLDER.resolve("broken.yml"))).stream()
                .map(problem -> problem + "\n")
                .collect(Collectors.joining());
        GoldenFile.check(FOLDER.resolve("broken.expected.txt"), said);
    }

    @Test
    void brokenYamlIsAProblemWithItsLine() {
        assertThat(OntologyFile.check("version: 0.1.0\nnodes: [unclosed"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    }

    @Test
    void emptyFileIsAProblem() {
        assertThat(OntologyFile.check("")).isNotEmpty();
    }

    @Test
    void wrongFileIsRefusedWithAllProblems() throws IOException {
        String broken = Files.readString(FOLDER.resolve("broken.yml"));
        assertThatThrownBy(() -> OntologyFile.parse(broken))
                .isInstanceOf(InvalidOntologyException.class)
                .hasMessageContaining("line 2:")
                .hasMessageContaining("line 27:");
    }

    @Test
    void userAddsTypesPropertiesAndVariants() throws IOException {
        Ontology extended = OntologyFile.extended(Files.readString(FOLDER.resolve("team.yml")));
        assertThat(extended.nodeTypes()).containsKeys("Team", "Repository");
        assertThat(extended.nodeTypes().get("File").properties()).containsKeys("team", "path");
        assertThat(extended.relationshipTypes().get("SPONSORS").joins("Team", "Repository"))
                .isTrue();
        assertThat(extended.relationshipTypes().get("CONTAINS").joins("Team", "Person"))
                .isTrue();
        assertThat(extended.relationshipTypes().get("CONTAINS").joins("Directory", "File"))
                .isTrue();
        assertThat(extended.version()).startsWith(OntologyFile.builtIn().version() + "+1.0.0.");
    }

    @Test
    void versionTellsTwoExtensionsOfOneVersionApart() throws IOException {
        String text = Files.readString(FOLDER.resolve("team.yml"));
        assertThat(OntologyFile.extended(text).version())
                .isEqualTo(OntologyFile.extended(text).version())
                .isNotEqualTo(
                        OntologyFile.extended(text.replace("team:", "crew:")).version());
    }

    @Test
    void userCannotChangeWhatIsBuiltIn() {
        assertThat(OntologyFile.checkExtension("""
                        version: 1.0.0
                        nodes:
                          File:
                            key: [path]
                            properties:
                              lines: [string, Lines as text, three]
                              owner!: [string, Owner, me]
                        """))
                .extracting(OntologyProblem::message)
                .containsExactly(
                        "File is built in: only properties and variants can be added to it",
                        "File.lines is built in and stays as it is",
                        "File.owner: built-in plugins do not state it, so it is not required");
    }
}
