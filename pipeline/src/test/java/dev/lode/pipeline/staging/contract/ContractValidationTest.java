package dev.lode.pipeline.staging.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.OntologyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractValidationTest {

    @TempDir
    Path folder;

    @Test
    void exampleIsValid() throws IOException {
        ContractValidation validation = validate(commit());
        assertThat(validation.lines()).isEqualTo(1);
        assertThat(validation.problems()).isEmpty();
    }

    @Test
    void saysOfEachLineWhatIsWrong() throws IOException {
        ContractValidation validation = validate(
                commit(),
                "{\"contract_version\":",
                "[]",
                commit().replace("\"kind\":\"git\"", "\"kind\":\"Git!\""),
                commit().replace("\"trace_id\":\"0", "\"trace_id\":\"x"),
                commit().replace("T09:30:00Z\",\"kind\"", " 09:30\",\"kind\""),
                commit().replace("\"subject\":", "\"betreff\":"),
                commit().replace("\"parents\":1", "\"parents\":\"1\""),
                commit().replace("\"key\":{\"sha\":\"0a", "\"key\":{\"sha\":\"0b"),
                commit().replace("\"event_ts\"", "\"event_time\""),
                commit().replace("\"parents\":1", "\"parents\":null"),
                commit().replace("\"parents\":1", "\"parents\":9223372036854775808"),
                commit() + commit());
        assertThat(validation.problems())
                .extracting(problem -> problem.line() + " " + problem.reason())
                .containsExactly(
                        "2 malformed",
                        "3 malformed",
                        "4 wrong_provenance",
                        "5 wrong_provenance",
                        "6 wrong_provenance",
                        "7 unknown_property",
                        "8 wrong_type",
                        "9 wrong_rid",
                        "10 malformed",
                        "11 malformed",
                        "12 malformed",
                        "13 malformed");
        assertThat(validation.wrong()).isEqualTo(12);
    }

    /** D12. */
    @Test
    void newerContractIsRefusedWithAHintAndAnUnknownMemberIsSkipped() throws IOException {
        ContractValidation validation = validate(
                commit().replace("\"contract_version\":\"0.1\"", "\"contract_version\":\"0.2\""),
                commit().replace("\"contract_version\":\"0.1\"", "\"contract_version\":\"1.0\""),
                commit().replace("\"kind\":", "\"later\":{\"a\":[1]},\"kind\":"));
        assertThat(validation.problems())
                .extracting(ContractValidation.Problem::line)
                .containsExactly(1L, 2L);
        assertThat(validation.problems().getFirst().detail()).contains("upgrade lode");
    }

    private ContractValidation validate(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("lines.jsonl"), List.of(lines));
        return ContractValidation.validate(file, OntologyFile.builtIn());
    }

    private static String commit() {
        return new ExampleEnvelopes(OntologyFile.builtIn())
                .of("git", List.of("Commit"))
                .getFirst();
    }
}
