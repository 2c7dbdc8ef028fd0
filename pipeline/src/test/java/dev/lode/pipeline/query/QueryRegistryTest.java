package dev.lode.pipeline.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.ontology.PropertyType;
import dev.lode.pipeline.LodeException;
import dev.lode.spi.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryRegistryTest {

    private static final String WELL_WRITTEN = """
            // Which files are large?
            // Generated ones count.
            //
            // param repository: string = "" -- only this repository
            // param least: integer = 100 [1..1000] -- lines at least
            // param share: float -- a share
            // param strict: boolean = true -- a switch
            // column path: string -- path of the file
            // column tags: [string] -- its tags

            MATCH (file:File)
            WHERE $repository = file.repository AND file.lines > $least AND $share > 0 AND $strict
            RETURN file.path AS path, file.tags AS tags
            """;

    @TempDir
    Path folder;

    private SavedQuery query(String text) throws IOException {
        Files.writeString(folder.resolve("large_files.cypher"), text);
        return QueryRegistry.builtIn().with(folder).get("large_files");
    }

    private void assertProblem(String text, String problem) {
        assertThatThrownBy(() -> query(text))
                .isInstanceOf(LodeException.Configuration.class)
                .hasMessageContaining(problem);
    }

    @Test
    void readsQuestionParametersAndColumnsFromTheHeader() throws IOException {
        SavedQuery query = query(WELL_WRITTEN);
        assertThat(query.question()).isEqualTo("Which files are large? Generated ones count.");
        assertThat(query.parameters())
                .extracting(Parameter::name, Parameter::type, Parameter::otherwise)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "repository", PropertyType.STRING, Optional.of(Value.of(""))),
                        org.assertj.core.groups.Tuple.tuple("least", PropertyType.INTEGER, Optional.of(Value.of(100))),
                        org.assertj.core.groups.Tuple.tuple("share", PropertyType.FLOAT, Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple(
                                "strict", PropertyType.BOOLEAN, Optional.of(Value.of(true))));
        assertThat(query.columns())
                .containsExactly(
                        new Column("path", PropertyType.STRING, "path of the file"),
                        new Column("tags", PropertyType.STRING_LIST, "its tags"));
        assertThat(query.cypher()).startsWith("MATCH (file:File)").endsWith("AS tags");
    }

    @Test
    void bindsDefaultsAndWhatIsWritten() throws IOException {
        assertThat(query(WELL_WRITTEN).bind(Map.of("share", "0.5", "least", " 7 ")))
                .containsEntry("repository", Value.of(""))
                .containsEntry("least", Value.of(7))
                .containsEntry("share", Value.of(0.5))
                .containsEntry("strict", Value.of(true))
                .hasSize(4);
    }

    @Test
    void refusesValuesThatDoNotFit() throws IOException {
        SavedQuery query = query(WELL_WRITTEN);
        assertRefused(query, Map.of(), "needs the parameter share");
        assertRefused(query, Map.of("share", "much"), "share is float, not 'much'");
        assertRefused(query, Map.of("share", "NaN"), "share is float");
        assertRefused(query, Map.of("share", "1", "least", "0"), "least is integer from 1 to 1000, not '0'");
        assertRefused(query, Map.of("share", "1", "least", "1e3"), "least is integer");
        assertRefused(query, Map.of("share", "1", "strict", "yes"), "strict is boolean");
        assertRefused(query, Map.of("share", "1", "lest", "1"), "no parameter lest");
    }

    private static void assertRefused(SavedQuery query, Map<String, String> written, String message) {
        assertThatThrownBy(() -> query.bind(written))
                .isInstanceOf(LodeException.Configuration.class)
                .hasMessageContaining(message);
    }

    @Test
    void namesFileAndLineOfEverythingThatIsWrong() {
        String text = """
                // param limit: whole = 3 -- rows
                // param size: integer = 9 [1..5] -- size
                // param size: integer = 3 -- again
                // param name: string = 3 -- name
                // column path string
                // What?
                MATCH (n) WHERE n.x = $unknown
                SET n.x = 1 RETURN n
                """;
        assertThatThrownBy(() -> query(text))
                .isInstanceOf(LodeException.Configuration.class)
                .message()
                .satisfies(message -> assertThat(
                                message.lines().map(line -> line.substring(line.indexOf("large_files"))))
                        .anyMatch(line -> line.startsWith("large_files.cypher:1: write: param"))
                        .anyMatch(line ->
                                line.startsWith("large_files.cypher:2: default: parameter size is integer from 1"))
                        .anyMatch(line -> line.startsWith("large_files.cypher:3: parameter size is declared twice"))
                        .anyMatch(line -> line.startsWith("large_files.cypher:4: the default of name is no string"))
                        .anyMatch(line -> line.startsWith("large_files.cypher:5: write: column"))
                        .anyMatch(line -> line.startsWith("large_files.cypher:6: the question stands before"))
                        .anyMatch(line -> line.startsWith("large_files.cypher:7: parameter $unknown is not declared"))
                        .anyMatch(line -> line.startsWith("large_files.cypher:8:1: SET writes"))
                        .anyMatch(line -> line.contains("parameter size is declared and not used")));
    }

    @Test
    void aQueryWithoutQuestionOrColumnsIsIncomplete() {
        assertProblem("MATCH (n) RETURN n.x AS x", "large_files.cypher:1: the first lines say the question");
        assertProblem("// What?\nMATCH (n) RETURN n.x AS x", "large_files.cypher:2: describe the columns");
    }

    @Test
    void aNameThatIsTakenIsRefused() throws IOException {
        Files.writeString(folder.resolve("top_churn.cypher"), WELL_WRITTEN);
        assertThatThrownBy(() -> QueryRegistry.builtIn().with(folder))
                .isInstanceOf(LodeException.Configuration.class)
                .hasMessageContaining("a query named top_churn exists");
    }

    @Test
    void namesThatAreNoNamesFoldersThatAreNoneAndBytesThatAreNoTextAreTheUsersError() throws IOException {
        assertThatThrownBy(() -> QueryRegistry.builtIn().get("top-churn"))
                .isInstanceOf(LodeException.Configuration.class)
                .extracting(e -> ((LodeException) e).hint())
                .asString()
                .contains("top_churn");
        assertThatThrownBy(() -> QueryRegistry.builtIn().with(folder.resolve("absent")))
                .isInstanceOf(LodeException.Configuration.class);
        Files.writeString(folder.resolve("Bad Name.cypher"), WELL_WRITTEN);
        assertThatThrownBy(() -> QueryRegistry.builtIn().with(folder))
                .isInstanceOf(LodeException.Configuration.class)
                .hasMessageContaining("name the file in lower case");
        Files.delete(folder.resolve("Bad Name.cypher"));
        Files.write(folder.resolve("bytes.cypher"), new byte[] {'/', '/', ' ', (byte) 0xff});
        assertThatThrownBy(() -> QueryRegistry.builtIn().with(folder))
                .isInstanceOf(LodeException.Configuration.class)
                .hasMessageContaining("cannot be read as UTF-8");
    }

    @Test
    void builtInQueriesComeInTheOrderOfTheirNames() {
        assertThat(QueryRegistry.builtIn().all())
                .extracting(SavedQuery::name)
                .isSorted()
                .contains(
                        "repo_overview",
                        "top_churn",
                        "sql_lineage_samples",
                        "table_lineage",
                        "definitions",
                        "imports",
                        "dependencies",
                        "schema_coverage");
    }
}
