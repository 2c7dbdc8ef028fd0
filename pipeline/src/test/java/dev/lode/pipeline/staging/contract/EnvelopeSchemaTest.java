package dev.lode.pipeline.staging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lode.ontology.Ontology;
import dev.lode.ontology.OntologyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeSchemaTest {

    private static final Path REFERENCE = Path.of("../docs/reference/envelope.schema.json");
    private static final Ontology WORDS = OntologyFile.builtIn();

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(EnvelopeSchema.of(WORDS), InputFormat.JSON);

    @Test
    void committedSchemaIsThatOfTheWords() throws IOException {
        String now = EnvelopeSchema.of(WORDS);
        if (Boolean.getBoolean("accept")) {
            Files.createDirectories(REFERENCE.getParent());
            Files.writeString(REFERENCE, now);
        }
        assertThat(REFERENCE).as("make accept rewrites it").hasContent(now.strip());
    }

    @Test
    void exampleOfEveryWordIsValid() {
        for (String line : examples()) {
            assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
        }
        assertThat(examples()).hasSizeGreaterThan(WORDS.nodeTypes().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"node\":\"File\"        | \"node\":\"Datei\"",
                "\"bytes\":812            | \"bytes\":\"812\"",
                "\"bytes\":812            | \"size\":812",
                "\"contract_version\":\"0.1\", | \"\"",
                "\"rid\":\"               | \"rid\":\"x",
                "\"path\":\"models        | \"pfad\":\"models",
            })
    void changedExampleIsNotValid(String from, String to) {
        String line = examples().stream()
                .filter(example -> example.contains("\"payload\":{\"node\":\"File\""))
                .findFirst()
                .orElseThrow();
        String changed = line.replace(from, to.equals("\"\"") ? "" : to);
        assertThat(changed).isNotEqualTo(line);
        assertThat(schema.validate(changed, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void relationshipBetweenTheWrongTypesIsNotValid() {
        String line = examples().stream()
                .filter(example -> example.contains("\"relationship\":\"AUTHORED\""))
                .findFirst()
                .orElseThrow();
        String swapped = line.replace("\"start\":", "\"x\":")
                .replace("\"end\":", "\"start\":")
                .replace("\"x\":", "\"end\":");
        assertThat(schema.validate(swapped, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void ontologyFileKeepsItsOwnSchema() throws IOException {
        Schema ontology = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../ontology/ontology.schema.json")), InputFormat.JSON);
        assertThat(ontology.validate(OntologyFile.builtInText(), InputFormat.YAML))
                .isEmpty();
        String broken = Files.readString(Path.of("../ontology/src/test/resources/ontology/broken.yml"))
                .replaceAll("(?m)^      tags.*\n", "");
        assertThat(ontology.validate(broken, InputFormat.YAML)).hasSizeGreaterThan(5);
    }

    private static List<String> examples() {
        List<String> types = new ArrayList<>(WORDS.nodeTypes().keySet());
        types.addAll(WORDS.relationshipTypes().keySet());
        return new ExampleEnvelopes(WORDS).of("example", types);
    }
}
