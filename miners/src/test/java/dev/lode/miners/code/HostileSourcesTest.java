package dev.lode.miners.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.miners.java.JavaMiner;
import dev.lode.miners.python.PythonMiner;
import dev.lode.spi.Issue;
import dev.lode.spi.Miner;
import dev.lode.spi.Node;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sources that are made to harm a parser take neither the run nor the other files with them. They are read as in a run, on
 * a thread with a large stack, where a descending parser does not end by itself.
 */
class HostileSourcesTest {

    private static final int DEEP = 50_000;
    private static final long STACK = 512L << 20;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"(", "{", "f(", "not ", "lambda: ", "f'{"})
    void deeplyNestedPythonIsSkippedAlone(String opening) throws InterruptedException {
        RecordingSink sink =
                mine(new PythonMiner(), "deep.py", "a = " + opening.repeat(DEEP), "good.py", "def good(): pass\n");
        assertThat(names(sink)).containsExactly("good");
        assertThat(sink.issues()).extracting(Issue::code).containsExactly("PARSE_SKIPPED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "{", "f(", "-", "(int)", "List<", "new A(){int x="})
    void deeplyNestedJavaIsReportedAlone(String opening) throws InterruptedException {
        String text = "class Deep { Object a = " + opening.repeat(DEEP) + " }";
        RecordingSink sink = mine(new JavaMiner(), "Deep.java", text, "Good.java", "class Good {}");
        assertThat(names(sink)).contains("Good");
        assertThat(sink.issues()).extracting(Issue::path).containsExactly("Deep.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "if (x) ", "switch (x) { case 1: ", "class A {"})
    void deeplyNestedBlocksOfJavaAreReportedAlone(String opening) throws InterruptedException {
        String text = "class Deep { void m() {" + opening.repeat(DEEP);
        RecordingSink sink = mine(new JavaMiner(), "Deep.java", text, "Good.java", "class Good {}");
        assertThat(names(sink)).contains("Good");
        assertThat(sink.issues()).extracting(Issue::path).containsExactly("Deep.java");
    }

    @Test
    void aSumOfTwentyThousandTermsIsRead() throws InterruptedException {
        String sum = "a+".repeat(20_000) + "a";
        RecordingSink python = mine(new PythonMiner(), "sum.py", "x = " + sum + "\ndef after(): pass\n", "b.py", "");
        assertThat(names(python)).containsExactly("after");
        assertThat(python.issues()).isEmpty();
        RecordingSink java =
                mine(new JavaMiner(), "Sum.java", "class Sum { int x = " + sum + "; void after() {} }", "B.java", "");
        assertThat(names(java)).containsExactlyInAnyOrder("Sum", "Sum.after()");
        assertThat(java.issues()).isEmpty();
    }

    @Test
    void aLineOfOneMegabyteIsRead() throws InterruptedException {
        String values = "1234567,".repeat(1 << 17);
        RecordingSink python = mine(new PythonMiner(), "line.py", "x = [" + values + "]; import os\n", "b.py", "");
        assertThat(python.facts("Import")).hasSize(1);
        RecordingSink java =
                mine(new JavaMiner(), "Line.java", "class Line { int[] x = {" + values + "}; }", "B.java", "");
        assertThat(names(java)).containsExactly("Line");
        assertThat(java.issues()).isEmpty();
    }

    private static Iterable<String> names(RecordingSink sink) {
        return sink.facts().stream()
                .filter(fact -> fact instanceof Node)
                .map(fact -> ((Node) fact).key())
                .filter(key -> key.type().equals("Type") || key.type().equals("Function"))
                .map(key -> key.text("name"))
                .toList();
    }

    private static RecordingSink mine(Miner miner, String path, String text, String other, String otherText)
            throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        FolderCheckout checkout = FolderCheckout.of(Map.of(
                path, text.getBytes(StandardCharsets.UTF_8),
                other, otherText.getBytes(StandardCharsets.UTF_8)));
        Thread thread = new Thread(null, () -> miner.mine(checkout, sink), "miner", STACK);
        thread.setDaemon(true);
        thread.start();
        assertThat(thread.join(LIMIT)).as("ends within " + LIMIT).isTrue();
        return sink;
    }
}
