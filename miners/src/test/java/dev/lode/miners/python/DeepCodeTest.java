package dev.lode.miners.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.spi.Fact;
import dev.lode.spi.Issue;
import dev.lode.spi.Node;
import dev.lode.testkit.FolderCheckout;
import dev.lode.testkit.RecordingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that nests deeper than people write costs its own file only. */
class DeepCodeTest {

    private static final int DEEP = 20_000;

    @TempDir
    private Path folder;

    @Test
    void longChainsOfOperatorsAreRead() throws IOException {
        RecordingSink sink = mine("x = 'a'" + " + f()".repeat(DEEP) + "\n\n\ndef f():\n    pass\n");
        assertThat(sink.issues()).isEmpty();
        assertThat(calls(sink)).containsExactly((long) DEEP);
    }

    @Test
    void deepNestingIsAnIssueOfItsFile() throws IOException {
        Files.writeString(folder.resolve("sound.py"), "def g():\n    g()\n");
        RecordingSink sink = mine("x = " + "f(".repeat(DEEP) + ")".repeat(DEEP) + "\n");
        assertThat(sink.issues()).extracting(Issue::path).containsOnly("deep.py");
        assertThat(calls(sink)).contains(1L);
    }

    private RecordingSink mine(String code) throws IOException {
        Files.writeString(folder.resolve("deep.py"), code);
        RecordingSink sink = new RecordingSink();
        new PythonMiner().mine(FolderCheckout.of(folder), sink);
        return sink;
    }

    private static List<Object> calls(RecordingSink sink) {
        return sink.facts().stream()
                .filter(fact -> fact instanceof Node node && node.type().equals("Call"))
                .map(DeepCodeTest::count)
                .toList();
    }

    private static Object count(Fact fact) {
        return ((Node) fact).properties().get("calls").plain();
    }
}
