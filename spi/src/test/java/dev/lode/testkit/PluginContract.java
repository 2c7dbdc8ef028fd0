package dev.lode.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.OntologyFile;
import dev.lode.spi.Analyzer;
import dev.lode.spi.Checkout;
import dev.lode.spi.Fact;
import dev.lode.spi.FactCheck;
import dev.lode.spi.Miner;
import dev.lode.spi.PluginDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every plugin of a module keeps. A test class of the module extends this and thereby runs each plugin that the
 * service loader finds on each case of its fixture folder, {@code src/test/resources/fixtures/<id>/<case>/}: a miner
 * on the tree {@code input/} (or the repository of a script in it, see {@link ScriptedRepository}), an analyzer on the facts {@code input.jsonl}; the result is {@code expected.jsonl}.
 * {@code make accept} writes the expectations.
 */
public abstract class PluginContract {

    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
    private static final boolean ACCEPT = Boolean.getBoolean("accept");

    /** The tree {@code input/}, or the repository that the script {@code input/history.txt} makes. */
    protected Checkout checkout(String plugin, Path fixture) {
        Path history = fixture.resolve("input/history.txt");
        return Files.exists(history)
                ? ScriptedRepository.checkout(history)
                : FolderCheckout.of(fixture.resolve("input"));
    }

    @TestFactory
    Stream<DynamicContainer> everyMinerKeepsTheContract() {
        return ServiceLoader.load(Miner.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(miner -> {
                    Function<Path, Checkout> checkout =
                            fixture -> checkout(miner.describe().id(), fixture);
                    return cases(
                            miner.describe(),
                            fixture -> mine(miner, checkout.apply(fixture)),
                            fixture -> mine(miner, new ThreadedCheckout(checkout.apply(fixture), 3)));
                });
    }

    private static RecordingSink mine(Miner miner, Checkout checkout) {
        RecordingSink sink = new RecordingSink();
        miner.mine(checkout, sink);
        return sink;
    }

    @TestFactory
    Stream<DynamicContainer> everyAnalyzerKeepsTheContract() {
        return ServiceLoader.load(Analyzer.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(analyzer -> {
                    Function<Path, RecordingSink> run = fixture -> {
                        RecordingSink sink = new RecordingSink();
                        analyzer.analyze(ListedFacts.of(lines(fixture.resolve("input.jsonl"))), sink);
                        return sink;
                    };
                    return cases(analyzer.describe(), run, run);
                });
    }

    /** @param again another call that must say the same; of a miner, one by several threads */
    private static DynamicContainer cases(
            PluginDescriptor plugin, Function<Path, RecordingSink> run, Function<Path, RecordingSink> again) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("describes itself", () -> describesItself(plugin)));
        List<Path> fixtures = folders(FIXTURES.resolve(plugin.id()));
        tests.add(DynamicTest.dynamicTest(
                "has a fixture", () -> assertThat(fixtures).isNotEmpty()));
        for (Path fixture : fixtures) {
            tests.add(DynamicTest.dynamicTest(
                    fixture.getFileName().toString(), () -> check(plugin, fixture, run, again)));
        }
        return DynamicContainer.dynamicContainer(plugin.id(), tests);
    }

    private static void describesItself(PluginDescriptor plugin) {
        assertThat(plugin.id()).matches("[a-z][a-z0-9-]*");
        assertThat(plugin.version()).isPositive();
        assertThat(plugin.summary()).isNotBlank().endsWith(".");
        List<String> words = new ArrayList<>(OntologyFile.builtIn().nodeTypes().keySet());
        words.addAll(OntologyFile.builtIn().relationshipTypes().keySet());
        assertThat(words).containsAll(plugin.reads()).containsAll(plugin.emits());
    }

    private static void check(
            PluginDescriptor plugin,
            Path fixture,
            Function<Path, RecordingSink> run,
            Function<Path, RecordingSink> again)
            throws IOException {
        RecordingSink first = run.apply(fixture);
        assertThat(again.apply(fixture).lines())
                .as("a second call says the same")
                .isEqualTo(first.lines());
        FactCheck check = new FactCheck(OntologyFile.builtIn());
        for (Fact fact : first.facts()) {
            assertThat(check.problem(fact)).as(FactLines.write(fact)).isEmpty();
            assertThat(plugin.emits()).as("declared in emits").contains(fact.type());
        }
        Path expected = fixture.resolve("expected.jsonl");
        if (ACCEPT) {
            Files.write(expected, first.lines());
        }
        assertThat(first.lines()).as("make accept rewrites " + expected).isEqualTo(lines(expected));
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
