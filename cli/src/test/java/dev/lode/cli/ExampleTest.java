package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The example that each command's help shows does what it says, on the sample landscape. */
class ExampleTest {

    private static final String BEGINS = "  lode ";
    private static final String SAMPLES = "target/samples/";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() {
        Folders.copy(Samples.built().workspace(), folder.resolve("workspace"));
        Folders.copy(Samples.built().reports(), folder.resolve("reports"));
    }

    static Stream<Arguments> commands() {
        return named(all());
    }

    static Stream<Arguments> answering() {
        return named(all().filter(command -> command.getCommand() instanceof LodeCommand));
    }

    private static Stream<Arguments> named(Stream<CommandLine> commands) {
        return commands.map(
                command -> Arguments.of(Named.of(command.getCommandSpec().qualifiedName(" "), command)));
    }

    private static Stream<CommandLine> all() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return withChildren(new Lode(new Console(nowhere, nowhere, false), Map.of()).commandLine());
    }

    private static Stream<CommandLine> withChildren(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(ExampleTest::withChildren));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theExampleInTheHelpRuns(CommandLine command) {
        Outcome outcome = run(example(command));
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.out()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("answering")
    void withOutputJsonStdoutIsOneDocument(CommandLine command) {
        List<String> words = new ArrayList<>(example(command));
        int output = words.indexOf("--output");
        if (output >= 0) {
            words.subList(output, output + 2).clear();
        }
        words.addAll(List.of("--output", "json"));
        Outcome outcome = run(words);
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        if (command.getCommandName().equals("export")) {
            outcome.out().lines().limit(3).forEach(Outcome::json);
        } else {
            assertThat(outcome.document().isContainerNode()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItself(CommandLine command) {
        List<String> words = new ArrayList<>(
                Arrays.asList(command.getCommandSpec().qualifiedName(" ").split(" ")));
        words.removeFirst();
        words.add("--help");
        Outcome outcome = run(words);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("Usage: " + command.getCommandSpec().qualifiedName(" "), "Example:");
    }

    /** The line under "Example:", without the name of the program. */
    private static List<String> example(CommandLine command) {
        List<String> footer = List.of(command.getCommandSpec().usageMessage().footer());
        int at = footer.indexOf("Example:");
        assertThat(at).as("Example: in the help of " + command.getCommandName()).isNotNegative();
        assertThat(footer.get(at + 1)).startsWith(BEGINS);
        return List.of(footer.get(at + 1).substring(BEGINS.length()).split(" "));
    }

    private static Outcome run(List<String> words) {
        return Workplace.lode(
                Map.of(
                        "LODE_WORKSPACE", folder.resolve("workspace").toString(),
                        "LODE_REPORTS", folder.resolve("reports").toString()),
                words.stream().map(ExampleTest::seenFromHere).toArray(String[]::new));
    }

    /** People stand in the project's folder, the tests in that of their module, with samples of their own. */
    private static String seenFromHere(String word) {
        if (word.startsWith(SAMPLES)) {
            return Samples.folder() + "/" + word.substring(SAMPLES.length());
        }
        boolean inProject = word.contains("/") && !Files.exists(Path.of(word)) && Files.exists(Path.of("..", word));
        return inProject ? "../" + word : word;
    }
}
