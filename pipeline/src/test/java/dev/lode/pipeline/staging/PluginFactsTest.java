package dev.lode.pipeline.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.ontology.OntologyFile;
import dev.lode.pipeline.LodeException;
import dev.lode.spi.EarlierFacts;
import dev.lode.spi.Evidence;
import dev.lode.spi.Fact;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import dev.lode.spi.PluginDescriptor;
import dev.lode.spi.Relationship;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plugin may take up again of an earlier snapshot. */
class PluginFactsTest {

    private static final String WORDS = OntologyFile.builtIn().version();
    private static final Node COMMIT = Node.of(Keys.commit(Staged.COMMIT)).with("files", 1);
    private static final Node FILE = Node.of(Keys.file("orders", "a.txt"));
    private static final Relationship TOUCHES = Relationship.of(
                    "TOUCHES", COMMIT.key(), FILE.key(), Evidence.resolved())
            .with("added", 3);

    @TempDir
    private Path root;

    @Test
    void aPluginFindsWhatItSaidAndNothingOfWhatOthersSaidOfTheSameKeys() {
        Snapshot snapshot = staged(List.of(COMMIT, FILE, TOUCHES), List.of(COMMIT.with("subject", "Add"), FILE));

        EarlierFacts facts = snapshot.facts(Staged.plugin("git"), WORDS);

        assertThat(facts.nodes("Commit")).containsExactly(COMMIT);
        assertThat(facts.relationships("TOUCHES")).containsExactly(TOUCHES);
        assertThat(facts.nodes("Person")).isEmpty();
        assertThat(snapshot.facts(Staged.plugin("other"), WORDS).nodes("Commit"))
                .containsExactly(COMMIT.with("subject", "Add"));
    }

    @Test
    void anotherVersionOfThePluginAnotherPluginOrOtherWordsFindNothing() {
        Snapshot snapshot = staged(List.of(COMMIT), List.of(COMMIT));
        PluginDescriptor git = Staged.plugin("git");
        PluginDescriptor newer = new PluginDescriptor(
                git.id(), git.version() + 1, git.summary(), git.scope(), git.reads(), git.emits(), git.files());

        assertThat(snapshot.facts(newer, WORDS).nodes("Commit")).isEmpty();
        assertThat(snapshot.facts(Staged.plugin("third"), WORDS).nodes("Commit"))
                .isEmpty();
        assertThat(snapshot.facts(git, WORDS + "1").nodes("Commit")).isEmpty();
    }

    @Test
    void aPluginOfWhichSomethingWasRefusedFindsNothingAndTheOthersTheirs() {
        Snapshot snapshot = staged(List.of(COMMIT, COMMIT.with("colour", "red")), List.of(COMMIT));

        assertThat(snapshot.facts(Staged.plugin("git"), WORDS).nodes("Commit")).isEmpty();
        assertThat(snapshot.facts(Staged.plugin("other"), WORDS).nodes("Commit"))
                .containsExactly(COMMIT);
    }

    @Test
    void whatWasChangedAfterItWasSealedIsNotBelieved() throws IOException {
        Snapshot snapshot = staged(List.of(COMMIT), List.of());
        Path file = snapshot.folder().resolve("mine.jsonl");
        Files.writeString(file, Files.readString(file).replace("\"files\":1", "\"files\":2"), StandardOpenOption.WRITE);

        assertThatThrownBy(() -> snapshot.facts(Staged.plugin("git"), WORDS))
                .isInstanceOf(LodeException.Integrity.class)
                .hasMessageContaining("mine.jsonl");
    }

    private Snapshot staged(List<? extends Fact> git, List<? extends Fact> other) {
        StagingArea area = Staged.area(root);
        try (SnapshotWriter writer = area.begin(Staged.revision("orders"), Staged.FINGERPRINT)) {
            git.forEach(writer.sink(Staged.plugin("git"))::emit);
            other.forEach(writer.sink(Staged.plugin("other"))::emit);
            writer.finishPhase("mine");
            writer.finishPhase("analyze");
            return writer.seal();
        }
    }
}
