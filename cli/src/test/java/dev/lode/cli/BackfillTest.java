package dev.lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin says what no word is there for yet; the word comes later, and the repository is not asked again. */
class BackfillTest {

    @TempDir
    private Path folder;

    private Path repository;
    private Workplace place;

    @BeforeEach
    void stageWithoutTheWords() throws Exception {
        repository = WalkthroughPlugin.repository(folder);
        place = place("first", "");
        Outcome build = place.run("build");
        assertThat(build.code()).as(build.toString()).isZero();
        assertThat(place.account("service")
                        .path("rejects")
                        .path("dockerfile unknown_type")
                        .asLong())
                .isEqualTo(2);
        assertThat(place.ask("MATCH (f:File) RETURN f.path")).containsExactly("Dockerfile");
    }

    @Test
    void whatWasRefusedIsTakenWhenTheWordsAreThereAndTheRepositoryIsGone() throws Exception {
        teachTheWords();
        Files.move(repository, folder.resolve("gone"));
        Outcome backfill = place.run("backfill");
        assertThat(backfill.code()).as(backfill.toString()).isZero();
        assertThat(place.account("service").path("status").asText()).isEqualTo("RESTAGED");
        assertThat(place.account("service").path("rejects")).isEmpty();
        assertThat(place.ask("MATCH (f:File)-[:BUILDS_ON]->(i:BaseImage) RETURN i.name"))
                .containsExactly("python:3.12-slim");
        assertThat(place.run("verify", "--output", "jsonl").out()).isEmpty();
        assertThat(place.run("stage", "scan").code()).isZero();
    }

    @Test
    void itStagesWhatABuildUnderTheWordsWouldSoThatTheNextBuildHasNothingToDo() throws Exception {
        teachTheWords();
        assertThat(place.run("backfill").code()).isZero();
        String backfilled = place.account("service").path("snapshot").asText();
        Workplace clean = place("clean", words());
        assertThat(clean.run("build").code()).isZero();
        assertThat(clean.account("service").path("snapshot").asText()).isEqualTo(backfilled);
        assertThat(Folders.contents(place.staging().resolve("service").resolve(backfilled)))
                .isEqualTo(Folders.contents(clean.staging().resolve("service").resolve(backfilled)));
        assertThat(place.export()).isEqualTo(clean.export());
        assertThat(place.run("build").code()).isZero();
        assertThat(place.account("service").path("status").asText()).isEqualTo("UNCHANGED");
    }

    @Test
    void withNoOtherWordsNothingChanges() {
        String before = place.account("service").path("snapshot").asText();
        assertThat(place.run("backfill").code()).isZero();
        assertThat(place.account("service").path("status").asText()).isEqualTo("UNCHANGED");
        assertThat(place.account("service").path("snapshot").asText()).isEqualTo(before);
        assertThat(place.account().path("load").path("nodes_written").asLong()).isZero();
    }

    @Test
    void whatIsOlderThanAskedForStaysAsItIs() throws Exception {
        teachTheWords();
        assertThat(place.run("backfill", "--since", "2999-01-01").code()).isZero();
        assertThat(place.account("service").path("status").asText()).isEqualTo("UNCHANGED");
        assertThat(place.account("service")
                        .path("rejects")
                        .path("dockerfile unknown_type")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void anotherVersionThanTheOneThatIsNamedIsNotApplied() {
        Outcome backfill = place.run("backfill", "--ontology", "9.9.9");
        assertThat(backfill.code()).isEqualTo(2);
        assertThat(backfill.err()).contains("ONTOLOGY_VERSION", "0.1.0", "9.9.9");
        Outcome sometime = place.run("backfill", "--since", "sometime");
        assertThat(sometime.code()).isEqualTo(2);
        assertThat(sometime.err()).contains("\"sometime\" is no time");
    }

    @Test
    void aDamagedSnapshotIsNotTakenForWhatTheMinersSaid() throws Exception {
        teachTheWords();
        Path snapshot = place.staging()
                .resolve("service")
                .resolve(place.account("service").path("snapshot").asText());
        Path rejects = snapshot.resolve("rejects.jsonl");
        Files.writeString(rejects, Files.readString(rejects).replace("slim", "slam"));
        assertThat(place.run("backfill").code()).isEqualTo(3);
        assertThat(place.account("service").path("failure").path("code").asText())
                .isEqualTo("STAGING_DAMAGED");
    }

    private void teachTheWords() throws Exception {
        place = place("first", words());
    }

    private static String words() {
        return "  ontology: " + WalkthroughPlugin.FILES.resolve("ontology.yml").toAbsolutePath() + "\n";
    }

    private Workplace place(String name, String words) throws Exception {
        Path jar = folder.resolve("dockerfile-miner.jar");
        if (!Files.exists(jar)) {
            WalkthroughPlugin.jar(folder);
        }
        return Workplace.in(folder.resolve(name))
                .configured("""
                repositories:
                  - path: %s
                    name: service
                    exclude: ["docs/**"]
                extensions:
                %s  plugins:
                    - jar: %s
                      sha256: %s
                """.formatted(repository, words, jar, WalkthroughPlugin.sha256(jar)));
    }
}
