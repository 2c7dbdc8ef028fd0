package dev.lode.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OntologyDiffTest {

    private static final String BEFORE = """
            version: 0.1.0
            nodes:
              Team:
                description: A team.
                key: [name]
                properties:
                  name: [string, Its name, Lighthouse]
                  size: [integer, Members, 4]
            relationships:
              KNOWS:
                description: They talk.
                variants:
                  - [Team, Team, Both]
            """;

    @Test
    void saysWhatCameWentAndChanged() throws IOException {
        OntologyDiff diff = between(BEFORE.replace("size: [integer, Members, 4]", "size: [float, Members, 4.0]")
                .replace("KNOWS", "TALKS_TO"));
        assertThat(diff.touched()).containsExactly("KNOWS", "TALKS_TO", "Team");
        assertThat(diff.changes())
                .contains("- Team.size: integer", "+ Team.size: float", "+ Team TALKS_TO Team", "- relationship KNOWS");
    }

    @Test
    void descriptionsAndExamplesDoNotCount() throws IOException {
        assertThat(between(BEFORE.replace("Members, 4", "People, 5")).touched()).isEmpty();
    }

    private static OntologyDiff between(String after) throws IOException {
        return OntologyDiff.between(OntologyFile.parse(BEFORE), OntologyFile.parse(after));
    }
}
