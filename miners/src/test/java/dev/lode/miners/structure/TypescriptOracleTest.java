package dev.lode.miners.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lode.miners.code.CodeLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Holds the miner to the parser of the TypeScript compiler, which node must find: a {@code node_modules} with
 * {@code typescript} in {@code NODE_PATH}. With {@code -Doracle.typescript=FOLDER} on a corpus of one's own, too; then the
 * figures are printed.
 */
class TypescriptOracleTest {

    @BeforeAll
    static void compilerIsThere() throws InterruptedException {
        assumeTrue(starts("node", "-e", "require('typescript').createSourceFile"), "node or typescript is not there");
    }

    private static boolean starts(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void fixturesReadAsTheCompilerReadsThem() throws Exception {
        Comparison comparison = Comparison.on(Path.of("src/test/resources/fixtures/structure"));
        assertThat(comparison.silentlyMissed()).as("missed").isEmpty();
        assertThat(comparison.silentlyInvented()).as("invented").isEmpty();
        assertThat(comparison.expected()).hasSizeGreaterThan(80);
        assertThat(comparison.silent())
                .as("the compiler is shown them as UTF-8; all other refusals are issues")
                .isSubsetOf("broken/input/latin.js", "broken/input/utf16.ts");
    }

    @Test
    @Tag("truth")
    void aCorpusReadsAsTheCompilerReadsIt() throws Exception {
        Comparison comparison = Comparison.on(Path.of(System.getProperty("oracle.typescript")));
        System.out.println(comparison.figures());
        assertThat(comparison.silentlyMissed())
                .as("missed where no issue says so")
                .isEmpty();
        assertThat(comparison.silentlyInvented())
                .as("invented where no issue says so")
                .isEmpty();
    }

    /**
     * Both views of the files that the compiler accepts.
     *
     * @param refused files that it refuses
     * @param doubted files on which the miner reports something
     */
    private record Comparison(Set<String> expected, Set<String> found, Set<String> refused, Set<String> doubted) {

        static Comparison on(Path folder) throws Exception {
            List<String> truth = compiler(folder);
            Set<String> refused = truth.stream()
                    .filter(line -> line.startsWith("Refused\t"))
                    .map(CodeLines::path)
                    .collect(Collectors.toCollection(TreeSet::new));
            StructureLines mined = StructureLines.of(folder);
            return new Comparison(
                    accepted(truth, refused),
                    accepted(mined.lines(), refused),
                    refused,
                    mined.issues().keySet());
        }

        private static Set<String> accepted(List<String> lines, Set<String> refused) {
            return lines.stream()
                    .filter(line -> CodeLines.path(line).matches(".*\\.([mc]?[jt]s|[jt]sx)"))
                    .filter(line -> !refused.contains(CodeLines.path(line)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        List<String> missed() {
            return without(expected, found);
        }

        List<String> invented() {
            return without(found, expected);
        }

        List<String> silentlyMissed() {
            return silently(missed());
        }

        List<String> silentlyInvented() {
            return silently(invented());
        }

        Set<String> silent() {
            Set<String> silent = new TreeSet<>(refused);
            silent.removeAll(doubted);
            return silent;
        }

        private List<String> silently(List<String> lines) {
            return lines.stream()
                    .filter(line -> !doubted.contains(CodeLines.path(line)))
                    .toList();
        }

        private static List<String> without(Set<String> lines, Set<String> others) {
            return lines.stream().filter(line -> !others.contains(line)).toList();
        }

        String figures() {
            return "typescript: " + (expected.size() - missed().size()) + " of " + expected.size()
                    + " definitions and imports, " + found.size() + " found; missed " + missed() + "; invented "
                    + invented() + "; the compiler refuses " + refused.size() + " files, no issue on " + silent();
        }
    }

    private static List<String> compiler(Path folder) throws Exception {
        Path output = Files.createTempFile("typescript", ".tsv");
        try {
            Process process = new ProcessBuilder("node", "src/test/oracle/typescript_definitions.js", folder.toString())
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
