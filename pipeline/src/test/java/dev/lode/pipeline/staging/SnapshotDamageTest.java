package dev.lode.pipeline.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import dev.lode.spi.Keys;
import dev.lode.spi.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody or something did to a sealed snapshot is seen before anything is loaded from it. */
class SnapshotDamageTest {

    @TempDir
    Path root;

    private StagingArea area;
    private Snapshot snapshot;

    @BeforeEach
    void stage() {
        area = Staged.area(root);
        snapshot = Staged.snapshot(
                area, "shop", List.of(Node.of(Keys.commit("c1")).with("subject", "One"), Node.of(Keys.commit("c2"))));
        assertThatCode(this::verify).doesNotThrowAnyException();
    }

    /** D01. */
    @Test
    void truncatedFileIsRefused() throws IOException {
        Path file = file("mine.jsonl");
        Files.writeString(file, Files.readString(file).substring(7));
        refused().hasMessageContaining("mine.jsonl").hasMessageContaining("bytes");
    }

    /** D02. */
    @Test
    void changedByteIsRefused() throws IOException {
        Path file = file("mine.jsonl");
        Files.writeString(file, Files.readString(file).replace("One", "Two"));
        refused().hasMessageContaining("SHA-256");
    }

    /** D03. */
    @Test
    void snapshotWithoutIndexDoesNotExist() throws IOException {
        Files.delete(file("index.json"));
        assertThat(area.snapshots()).isEmpty();
        assertThat(area.find("shop", Staged.COMMIT, Staged.FINGERPRINT)).isEmpty();
        refused().hasMessageContaining("no sealed snapshot");
    }

    /** D03. */
    @Test
    void indexOfAnotherSnapshotIsRefused() throws IOException {
        Snapshot other = Staged.snapshot(area, "other", List.of(Node.of(Keys.commit("c1"))));
        Files.copy(
                other.folder().resolve("index.json"),
                file("index.json"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        refused().hasMessageContaining("is the index of other/");
    }

    /** D03. */
    @Test
    void fileThatIsNotListedIsRefused() throws IOException {
        Files.writeString(file("more.jsonl"), "{}\n");
        refused().hasMessageContaining("more.jsonl is not in the index");
    }

    /** D03. */
    @Test
    void listedFileThatIsMissingIsRefused() throws IOException {
        Files.delete(file("issues.jsonl"));
        refused().hasMessageContaining("issues.jsonl is missing");
    }

    /** D03. */
    @Test
    void pathOutOfTheFolderIsRefused() throws IOException {
        edit("\"mine.jsonl\"", "\"../mine.jsonl\"");
        refused().hasMessageContaining("\"../mine.jsonl\"");
    }

    /** D03. */
    @Test
    void linkInTheFilesPlaceIsRefused() throws IOException {
        Path elsewhere = Files.move(file("mine.jsonl"), root.resolve("elsewhere"));
        Files.createSymbolicLink(file("mine.jsonl"), elsewhere);
        refused().hasMessageContaining("mine.jsonl is missing");
    }

    /** D12. */
    @Test
    void newerContractIsRefusedWithAHintToUpgrade() throws IOException {
        edit("\"contract_version\" : \"0.1\"", "\"contract_version\" : \"1.0\"");
        refused()
                .hasMessageContaining("contract \"1.0\"")
                .satisfies(e -> assertThat(((LodeException) e).hint()).startsWith("Upgrade lode"));
    }

    /** D12. */
    @Test
    void memberThatIsNotKnownIsSkipped() throws IOException {
        edit("\"contract_version\" :", "\"later\" : {\"a\" : 1},\n  \"contract_version\" :");
        assertThatCode(this::verify).doesNotThrowAnyException();
    }

    /** D12. */
    @Test
    void missingMemberIsRefused() throws IOException {
        edit("\"sha256\"", "\"sha512\"");
        refused().hasMessageContaining("index.json cannot be read");
    }

    @Test
    void scanListsWhatIsDamagedBesideWhatIsSound() throws IOException {
        Staged.snapshot(area, "other", List.of(Node.of(Keys.commit("c1"))));
        Files.writeString(file("index.json"), "{");
        assertThat(StageScan.of(area))
                .filteredOn(scan -> scan.repository().equals("shop"))
                .singleElement()
                .satisfies(scan -> assertThat(scan.check()).startsWith("INDEX_UNREADABLE"));
        assertThat(StageScan.of(area))
                .filteredOn(scan ->
                        scan.repository().equals("other") && scan.phase().equals("mine"))
                .singleElement()
                .satisfies(scan -> {
                    assertThat(scan.check()).isEqualTo("ok");
                    assertThat(scan.records()).isEqualTo(1);
                    assertThat(scan.types()).containsEntry("Commit", 1L);
                    assertThat(scan.sha256()).hasSize(64);
                });
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused() {
        return assertThatThrownBy(this::verify).isInstanceOf(LodeException.Integrity.class);
    }

    private void verify() {
        area.open(snapshot.name()).verify();
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(file("index.json"));
        assertThat(text).contains(from);
        Files.writeString(file("index.json"), text.replace(from, to));
    }

    private Path file(String name) {
        return snapshot.folder().resolve(name);
    }
}
