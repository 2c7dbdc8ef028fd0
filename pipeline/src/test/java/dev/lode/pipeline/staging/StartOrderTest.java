package dev.lode.pipeline.staging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.ontology.OntologyFile;
import dev.lode.ontology.RelationshipTypes;
import dev.lode.pipeline.staging.contract.Rids;
import dev.lode.spi.Evidence;
import dev.lode.spi.FactSink;
import dev.lode.spi.Facts;
import dev.lode.spi.Keys;
import dev.lode.spi.Relationship;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOrderTest {

    private static final String REPOSITORY = "shop";
    private static final int COMMITS = 500;
    private static final int FILES = 3;
    private static final Rids RIDS = new Rids(OntologyFile.builtIn());

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(longs = {1 << 16, 1 << 26})
    void whatOneCommitTouchedStandsTogetherWhateverTheMemory(long memory) {
        List<Relationship> history = new ArrayList<>();
        for (int commit = 0; commit < COMMITS; commit++) {
            for (int file = 0; file < FILES; file++) {
                history.add(touches(commit, file));
            }
        }
        Collections.shuffle(history, new Random(7));
        StagingArea area = Staged.area(root, 1_000_000, memory);
        mined(area, sink -> history.forEach(sink::emit), (writer, facts) -> {
            List<Relationship> byStart = listed(facts);
            assertThat(byStart).containsExactlyInAnyOrderElementsOf(history);
            assertThat(byStart.stream().map(StartOrderTest::rids)).isSorted();
            assertThat(listed(writer.facts())).as("asked again").isEqualTo(byStart);
        });
    }

    @Test
    void whatAnAnalyzerAddsIsThereForTheNextOne() {
        mined(Staged.area(root), sink -> sink.emit(touches(1, 1)), (writer, before) -> {
            assertThat(listed(before)).containsExactly(touches(1, 1));
            writer.sink(Staged.plugin("more")).emit(touches(1, 2));
            writer.sink(Staged.plugin("more")).emit(touches(1, 1).with("added", 4));
            assertThat(listed(before)).as("known when the analyzer began").containsExactly(touches(1, 1));
            assertThat(listed(writer.facts()))
                    .containsExactlyInAnyOrder(touches(1, 1).with("added", 4), touches(1, 2));
        });
    }

    @Test
    void aTypeThatNobodyStatesIsEmpty() {
        mined(
                Staged.area(root),
                sink -> {},
                (writer, facts) -> assertThat(listed(facts)).isEmpty());
    }

    /** Its relationships alone take more than the 64 MB that the process has. */
    @Test
    void aLongHistoryIsSortedInLittleMemory() throws Exception {
        Process child = ChildProcess.start("", LongHistory.class, root.toString());
        String said = new String(child.getInputStream().readAllBytes());
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo(LongHistory.COMMITS + " commits in a row");
    }

    private static void mined(StagingArea area, Consumer<FactSink> miner, BiConsumer<SnapshotWriter, Facts> looked) {
        try (SnapshotWriter writer = area.begin(Staged.revision(REPOSITORY), Staged.FINGERPRINT)) {
            miner.accept(writer.sink(Staged.plugin("git")));
            writer.finishPhase("mine");
            looked.accept(writer, writer.facts());
        }
    }

    private static List<Relationship> listed(Facts facts) {
        try (Stream<Relationship> touches = facts.relationshipsByStart(RelationshipTypes.TOUCHES)) {
            return touches.toList();
        }
    }

    private static String rids(Relationship relationship) {
        String start = RIDS.of(relationship.start());
        return start + RIDS.of(relationship, start, RIDS.of(relationship.end()));
    }

    private static Relationship touches(int commit, int file) {
        return Relationship.of(
                RelationshipTypes.TOUCHES,
                Keys.commit(String.format(Locale.ROOT, "%040x", commit)),
                Keys.file(REPOSITORY, "src/main/" + file + ".txt"),
                Evidence.resolved());
    }

    /** Says how many starts a history has, each counted once for every stretch that it stands in. */
    static final class LongHistory {

        static final int COMMITS = 60_000;

        public static void main(String... arguments) {
            StagingArea area = Staged.area(Path.of(arguments[0]), 1_000_000, 1 << 23);
            mined(
                    area,
                    sink -> {
                        for (int i = 0; i < COMMITS * FILES; i++) {
                            sink.emit(touches(i % COMMITS, i / COMMITS));
                        }
                    },
                    (writer, facts) -> System.out.println(stretches(facts) + " commits in a row"));
        }

        private static long stretches(Facts facts) {
            String[] last = {""};
            try (Stream<Relationship> touches = facts.relationshipsByStart(RelationshipTypes.TOUCHES)) {
                return touches.map(touch -> touch.start().text("sha"))
                        .filter(sha -> !sha.equals(last[0]))
                        .peek(sha -> last[0] = sha)
                        .count();
            }
        }
    }
}
