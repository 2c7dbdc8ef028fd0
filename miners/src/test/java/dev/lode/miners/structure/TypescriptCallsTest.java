package dev.lode.miners.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Holds calls to the checker of the TypeScript compiler, which node must find: a {@code node_modules} with
 * {@code typescript} in {@code NODE_PATH}. With {@code -Doracle.typescript=FOLDER} on a corpus of one's own, too; then the
 * figures are printed, of each folder in it as a repository.
 */
class TypescriptCallsTest {

    @BeforeAll
    static void compilerIsThere() throws InterruptedException {
        try {
            ProcessBuilder node = new ProcessBuilder("node", "-e", "require('typescript').createProgram")
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            assumeTrue(node.start().waitFor() == 0, "typescript is not there");
        } catch (IOException e) {
            assumeTrue(false, "node is not there");
        }
    }

    @Test
    void fixturesCallWhatTheCheckerResolves() throws Exception {
        Path folder = Path.of("src/test/resources/fixtures/structure/calls/input");
        CallComparison comparison = CallComparison.of(checker(folder), CallLines.of(folder));
        assertThat(comparison.missedSites()).as("call sites that are missed").isEmpty();
        assertThat(comparison.inventedSites())
                .as("call sites that are invented")
                .isEmpty();
        assertThat(comparison.wrong()).as("calls that lead elsewhere").isEmpty();
        assertThat(comparison.missed()).as("calls that lead nowhere").isEmpty();
        assertThat(comparison.right()).isGreaterThan(25);
    }

    @Test
    @Tag("truth")
    void repositoriesCallWhatTheCheckerResolves() throws Exception {
        for (Path folder : folders(Path.of(System.getProperty("oracle.typescript")))) {
            CallComparison comparison = CallComparison.of(checker(folder), CallLines.of(folder));
            System.out.println(folder.getFileName() + ": " + comparison.figures());
            assertThat(comparison.precision()).as("precision in " + folder).isGreaterThanOrEqualTo(0.98);
            assertThat(comparison.recall()).as("recall in " + folder).isGreaterThanOrEqualTo(0.85);
        }
    }

    private static List<Path> folders(Path corpus) throws IOException {
        try (var entries = Files.list(corpus)) {
            List<Path> folders = entries.filter(Files::isDirectory).sorted().toList();
            return Files.exists(corpus.resolve("package.json")) ? List.of(corpus) : folders;
        }
    }

    private static List<String> checker(Path folder) throws Exception {
        Path output = Files.createTempFile("typescript", ".tsv");
        try {
            Process process = new ProcessBuilder(
                            "node",
                            "--max-old-space-size=6000",
                            "src/test/oracle/typescript_calls.js",
                            folder.toString())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(process.waitFor()).isZero();
            return Files.readAllLines(output, StandardCharsets.UTF_8);
        } finally {
            Files.delete(output);
        }
    }
}
