package dev.lode.miners.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.miners.code.CodeLines;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the miner to javac's parser. With {@code -Doracle.java=FOLDER} on a corpus of one's own, too; then the figures are
 * printed.
 */
class JavacOracleTest {

    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/fixtures/java", "src", "../spi/src", "../ontology/src"})
    void sourcesReadAsJavacReadsThem(String folder) throws Exception {
        Comparison comparison = Comparison.on(Path.of(folder));
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.expected()).isNotEmpty();
        assertThat(comparison.silent()).isEmpty();
        assertThat(comparison.doubted())
                .filteredOn(issue -> !issue.contains("BINARY_CONTENT"))
                .isEmpty();
    }

    @Test
    @Tag("truth")
    void aCorpusReadsAsJavacReadsIt() throws Exception {
        Comparison comparison = Comparison.on(Path.of(System.getProperty("oracle.java")));
        System.out.println(comparison.figures());
        assertThat(comparison.differences()).isEmpty();
    }

    /**
     * Both views of the files that javac accepts.
     *
     * @param refused files that javac refuses
     * @param silent those of them on which the miner reports nothing
     * @param doubted the other files on which it does report something
     */
    private record Comparison(
            List<String> expected, List<String> found, Set<String> refused, List<String> silent, List<String> doubted) {

        static Comparison on(Path folder) throws Exception {
            JavacDefinitions javac = JavacDefinitions.of(folder);
            Set<String> refused = javac.refused();
            CodeLines mined = CodeLines.of(new JavaMiner(), folder);
            return new Comparison(
                    accepted(javac.lines().stream(), refused),
                    accepted(mined.lines().stream(), refused),
                    refused,
                    refused.stream()
                            .filter(path -> !mined.issues().containsKey(path))
                            .sorted()
                            .toList(),
                    mined.issues().entrySet().stream()
                            .filter(entry -> !refused.contains(entry.getKey()))
                            .map(Object::toString)
                            .sorted()
                            .toList());
        }

        private static List<String> accepted(Stream<String> lines, Set<String> refused) {
            return lines.filter(line -> !refused.contains(CodeLines.path(line)))
                    .distinct()
                    .sorted()
                    .toList();
        }

        List<String> missed() {
            return without(expected, found);
        }

        List<String> invented() {
            return without(found, expected);
        }

        /** What javac alone says and what the miner alone says, side by side. */
        List<String> differences() {
            return Stream.concat(
                            missed().stream().map(line -> line + "\tmissed"),
                            invented().stream().map(line -> line + "\tinvented"))
                    .sorted()
                    .toList();
        }

        private static List<String> without(List<String> lines, List<String> others) {
            Set<String> known = Set.copyOf(others);
            return lines.stream().filter(line -> !known.contains(line)).toList();
        }

        String figures() {
            int equal = expected.size() - missed().size();
            return "java: " + equal + " of " + expected.size() + " definitions and imports, " + found.size()
                    + " found; javac refuses " + refused.size() + " files, no issue on " + silent
                    + "; issues on files that it accepts: "
                    + doubted;
        }
    }
}
