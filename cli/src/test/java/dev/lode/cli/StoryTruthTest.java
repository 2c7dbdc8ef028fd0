package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole runs on the small projects that people learn dbt with: the git directories that
 * {@code story/repositories.tsv} in {@code -Dtruth.corpora} names.
 */
@Tag("truth")
class StoryTruthTest {

    /** A column without a place is one that a description names and no query makes. */
    private static final String COLUMNS = "MATCH (model:Model)-[:MATERIALIZES]->(:Table)-[:CONTAINS]->(column:Column) "
            + "WHERE column.ordinal IS NOT NULL ";

    static Stream<Path> repositories() throws IOException {
        Path list = Path.of(System.getProperty("truth.corpora"), "story", "repositories.tsv");
        return Files.readAllLines(list).stream().map(line -> Path.of(line.split("\t")[1]));
    }

    @ParameterizedTest
    @MethodSource("repositories")
    void everyModelIsReadAndEveryColumnComesFromSomewhere(Path repository) {
        Path folder = Path.of("target", "acceptance", "story");
        Folders.delete(folder);
        Workplace place = Workplace.in(folder).reading(repository);
        for (String command : List.of("mine", "load")) {
            Outcome outcome = place.run(command);
            assertThat(outcome.code()).as(outcome.toString()).isZero();
        }
        List<String> models = place.ask("MATCH (model:Model) RETURN model.name");
        List<String> unread = place.ask("MATCH (model:Model) WHERE model.sql IS NULL RETURN model.name");
        Set<String> bare = new TreeSet<>(models);
        bare.removeAll(place.ask(COLUMNS + "RETURN DISTINCT model.name"));
        Set<String> columns = new TreeSet<>(place.ask(COLUMNS + "RETURN DISTINCT model.name + '.' + column.name"));
        Set<String> untraced = new TreeSet<>(columns);
        for (String type : List.of("DERIVES_FROM", "INFLUENCED_BY")) {
            untraced.removeAll(place.ask(COLUMNS + "MATCH (column)-[:" + type
                    + "]->(:Column) RETURN DISTINCT model.name + '.' + column.name"));
        }
        List<String> unknown = place.ask(COLUMNS + "MATCH (column)-[edge:DERIVES_FROM]->(:Column {table: '?'}) "
                + "RETURN DISTINCT model.name + '.' + column.name + ' ' + edge.reason");
        System.out.println("story · " + repository + ": " + models.size() + " models, " + columns.size()
                + " columns, unread " + unread + ", without columns " + bare + ", untraced " + untraced
                + ", unresolved " + unknown);
        assertThat(models).isNotEmpty();
        assertThat(unread).isEmpty();
        assertThat(bare).isEmpty();
        assertThat(untraced).isEmpty();
        assertThat(unknown).noneMatch(column -> column.endsWith(" null"));
    }
}
