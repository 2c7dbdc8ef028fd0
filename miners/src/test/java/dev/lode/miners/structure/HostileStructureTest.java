package dev.lode.miners.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lode.spi.Issue;
import dev.lode.spi.Node;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that are made to harm a parser cost themselves only, in every language. */
class HostileStructureTest {

    private static final int DEEP = 50_000;

    /** Generous, for a busy machine: five seconds are the limit on one that is not. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** A line each, for a text of long lines is not read at all. */
    private static final List<String> OPENINGS = List.of("(\n", "a<\n");

    /** What the parsers find no way out of costs them more than linear time, up to a bound. */
    private static final List<String> ERRORS = List.of("#if\n", "<<A\n");

    private static final int MANY_ERRORS = 5_000;

    static Stream<Arguments> baits() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Stream.concat(
                        OPENINGS.stream().map(opening -> Arguments.of(language, opening, DEEP)),
                        ERRORS.stream().map(error -> Arguments.of(language, error, MANY_ERRORS))));
    }

    @ParameterizedTest
    @MethodSource("baits")
    void whatIsNestedWithoutAnEndCostsItsFileOnly(Language language, String opening, int times)
            throws InterruptedException {
        RecordingSink sink = mine("deep." + language.extension(), opening.repeat(times));
        assertThat(names(sink)).contains("Good");
        assertThat(sink.issues()).extracting(Issue::path).allMatch(path -> path.startsWith("deep."));
    }

    @Test
    void aTextOfManyMegabytesIsReportedAndSkipped() throws InterruptedException {
        RecordingSink sink = mine("huge.js", "function f() { return 1 }\n".repeat(400_000));
        assertThat(names(sink)).containsExactly("Good");
        assertThat(sink.issues()).extracting(Issue::code).containsExactly("PARSE_SKIPPED");
    }

    @Test
    void aTextJustBelowTheLimitIsRead() throws InterruptedException {
        RecordingSink sink = mine("large.js", "function f() { return 1 }\n".repeat(57_000));
        assertThat(names(sink)).hasSize(57_001);
        assertThat(sink.issues()).isEmpty();
    }

    @Test
    void aCommentThatBeginsOnEachLineAndEndsNowhereIsGivenUp() throws InterruptedException {
        RecordingSink sink = mine("unfinished.js", "/*\n".repeat(20_000));
        assertThat(names(sink)).containsExactly("Good");
        assertThat(sink.issues())
                .extracting(Issue::path, Issue::code)
                .containsExactly(tuple("unfinished.js", "PARSE_SKIPPED"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLongLineOfBracketsIsReportedAndSkipped(Language language) throws InterruptedException {
        RecordingSink sink = mine("line." + language.extension(), "({[".repeat(DEEP));
        assertThat(names(sink)).containsExactly("Good");
        assertThat(sink.issues()).extracting(Issue::code).containsExactly("PARSE_SKIPPED");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBinaryUnderTheNameOfASourceIsReported(Language language) throws InterruptedException {
        RecordingSink sink = mine("binary." + language.extension(), "PK\u0003\u0004\0\0\0\u0001".repeat(1_000));
        assertThat(names(sink)).containsExactly("Good");
        assertThat(sink.issues())
                .extracting(Issue::path, Issue::code)
                .containsExactly(tuple("binary." + language.extension(), "BINARY_CONTENT"));
    }

    @Test
    void minifiedScriptsAreReportedAndSkipped() throws InterruptedException {
        RecordingSink sink = mine("app.min.js", "function f(a){return a?1:2}".repeat(350_000));
        assertThat(names(sink)).containsExactly("Good");
        assertThat(sink.issues()).extracting(Issue::code).containsExactly("PARSE_SKIPPED");
    }

    @Test
    void aSumOfTwentyThousandTermsIsRead() throws InterruptedException {
        RecordingSink sink = mine("sum.ts", "const x = " + "a+\n".repeat(20_000) + "a\nfunction after() {}\n");
        assertThat(names(sink)).contains("after", "Good");
        assertThat(sink.issues()).isEmpty();
    }

    private static List<String> names(RecordingSink sink) {
        return sink.facts().stream()
                .filter(fact -> fact instanceof Node)
                .map(fact -> ((Node) fact).key())
                .filter(key -> List.of("Type", "Function").contains(key.type()))
                .map(key -> key.text("name"))
                .toList();
    }

    /** Mines the text beside a good file, on a thread with the stack that a run gives. */
    private static RecordingSink mine(String path, String text) throws InterruptedException {
        Map<String, byte[]> files = new HashMap<>();
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        files.put("zz.ts", "class Good {}\n".getBytes(StandardCharsets.UTF_8));
        RecordingSink sink = new RecordingSink();
        Thread thread =
                new Thread(null, () -> new StructureMiner().mine(FolderCheckout.of(files), sink), "miner", 512L << 20);
        thread.setDaemon(true);
        thread.start();
        assertThat(thread.join(LIMIT)).as("ends within " + LIMIT).isTrue();
        return sink;
    }
}
