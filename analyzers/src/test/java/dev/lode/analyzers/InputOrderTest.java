package dev.lode.analyzers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.spi.Analyzer;
import dev.lode.spi.Fact;
import dev.lode.testkit.ListedFacts;
import dev.lode.testkit.RecordingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows from facts does not depend on the order in which they come. */
class InputOrderTest {

    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

    @ParameterizedTest
    @MethodSource("fixtures")
    void shuffledFactsGiveTheSameConclusions(Path fixture) throws IOException {
        Analyzer analyzer = analyzer(fixture.getParent().getFileName().toString());
        List<Fact> facts = new ArrayList<>(ListedFacts.of(Files.readAllLines(fixture.resolve("input.jsonl")))
                .facts());
        List<String> expected = conclusions(analyzer, facts);
        Random random = new Random(7);
        for (int round = 0; round < 30; round++) {
            Collections.shuffle(facts, random);
            assertThat(conclusions(analyzer, facts)).as("round " + round).isEqualTo(expected);
        }
    }

    static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(file -> file.endsWith("input.jsonl"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private static Analyzer analyzer(String id) {
        return ServiceLoader.load(Analyzer.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(analyzer -> analyzer.describe().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> conclusions(Analyzer analyzer, List<Fact> facts) {
        RecordingSink sink = new RecordingSink();
        analyzer.analyze(new ListedFacts(List.copyOf(facts)), sink);
        return sink.lines();
    }
}
