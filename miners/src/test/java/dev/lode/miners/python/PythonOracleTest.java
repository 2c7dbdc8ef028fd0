package dev.lode.miners.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lode.miners.code.CodeLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Holds the miner to CPython's {@code ast}. With {@code -Doracle.python=FOLDER} on a corpus of one's own, too; then the
 * figures are printed.
 */
class PythonOracleTest {

    @BeforeAll
    static void pythonIsThere() throws InterruptedException {
        assumeTrue(
                starts("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 8))"), "python3 is not installed");
    }

    private static boolean starts(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void fixturesReadAsCPythonReadsThem() throws Exception {
        Comparison comparison = Comparison.on(Path.of("src/test/resources/fixtures/python"));
        assertThat(comparison.missed()).as("missed").isEmpty();
        assertThat(comparison.invented()).as("invented").isEmpty();
        assertThat(comparison.expected()).isNotEmpty();
        assertThat(comparison.silent())
                .as(
                        "Python reads no UTF-16 and no lines for a shell, and an old one no newer syntax; all other refusals"
                                + " are issues")
                .isSubsetOf("text/input/utf16.py", "syntax/input/newer.py", "magics/input/setup.py");
    }

    @Test
    @Tag("truth")
    void aCorpusReadsAsCPythonReadsIt() throws Exception {
        Comparison comparison = Comparison.on(Path.of(System.getProperty("oracle.python")));
        System.out.println(comparison.figures());
        assertThat(comparison.missed()).as("missed").isEmpty();
        assertThat(comparison.invented()).as("invented").isEmpty();
    }

    /**
     * Both views of the files that CPython accepts.
     *
     * @param refused files that CPython refuses
     * @param silent those of them on which the miner reports nothing
     * @param doubted the other files on which it does report something
     */
    private record Comparison(
            List<String> expected, List<String> found, Set<String> refused, List<String> silent, List<String> doubted) {

        static Comparison on(Path folder) throws Exception {
            List<String> truth = cpython(folder);
            Set<String> refused = truth.stream()
                    .filter(line -> line.startsWith("Refused\t"))
                    .map(CodeLines::path)
                    .collect(Collectors.toSet());
            CodeLines mined = CodeLines.of(new PythonMiner(), folder);
            return new Comparison(
                    accepted(truth, refused),
                    accepted(mined.lines(), refused),
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

        private static List<String> accepted(List<String> lines, Set<String> refused) {
            return lines.stream()
                    .filter(line -> !refused.contains(CodeLines.path(line))
                            && !CodeLines.path(line).endsWith(".ipynb"))
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

        private static List<String> without(List<String> lines, List<String> others) {
            Set<String> known = Set.copyOf(others);
            return lines.stream().filter(line -> !known.contains(line)).toList();
        }

        String figures() {
            int equal = expected.size() - missed().size();
            return "python: " + equal + " of " + expected.size() + " definitions and imports, " + found.size()
                    + " found; CPython refuses " + refused.size() + " files, no issue on " + silent
                    + "; issues on files that it accepts: "
                    + doubted;
        }
    }

    private static List<String> cpython(Path folder) throws Exception {
        Path output = Files.createTempFile("cpython", ".tsv");
        try {
            Process process = new ProcessBuilder("python3", "src/test/oracle/python_definitions.py", folder.toString())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(process.waitFor()).isZero();
            try (Stream<String> lines = Files.lines(output, StandardCharsets.UTF_8)) {
                return lines.toList();
            }
        } finally {
            Files.delete(output);
        }
    }
}
