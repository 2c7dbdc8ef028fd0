package dev.lode.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row F12 of the list of bad inputs: what may stand where a page should go. */
class ReportFolderTest {

    private static final byte[] PAGE = "# page\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path outer;

    private Path root;
    private ReportFolder folder;

    @BeforeEach
    void open() {
        root = outer.resolve("reports");
        folder = new ReportFolder(root);
    }

    @Test
    void leavesAFileWithTheSameBytesAlone() throws IOException {
        assertThat(folder.write("repos/a/README.md", PAGE)).isTrue();
        FileTime then = FileTime.fromMillis(0);
        Files.setLastModifiedTime(root.resolve("repos/a/README.md"), then);

        assertThat(folder.write("repos/a/README.md", PAGE)).isFalse();
        assertThat(Files.getLastModifiedTime(root.resolve("repos/a/README.md"))).isEqualTo(then);
        assertThat(folder.write("repos/a/README.md", new byte[] {'x'})).isTrue();
        assertThat(root.resolve("repos/a/README.md")).hasContent("x");
    }

    @Test
    void replacesALinkInsteadOfWritingThroughIt() throws IOException {
        Path victim = Files.writeString(outer.resolve("victim"), "mine");
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("README.md"), victim);

        folder.write("README.md", PAGE);

        assertThat(victim).hasContent("mine");
        assertThat(Files.isRegularFile(root.resolve("README.md"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void refusesALinkInThePlaceOfAFolder() throws IOException {
        Path elsewhere = Files.createDirectory(outer.resolve("elsewhere"));
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("repos"), elsewhere);

        assertRefused("repos/a/README.md");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void refusesAFolderInThePlaceOfAPage() throws IOException {
        Files.createDirectories(root.resolve("README.md"));

        assertRefused("README.md");
    }

    @Test
    void refusesAFileInThePlaceOfTheReportFolder() throws IOException {
        Files.writeString(root, "a file");

        assertRefused("README.md");
    }

    @Test
    void refusesAPathThatLeavesTheFolder() {
        assertRefused("../README.md");
        assertThat(outer.resolve("README.md")).doesNotExist();
    }

    @Test
    void deletesAPageAndTheFoldersThatItLeavesEmpty() {
        folder.write("repos/a/README.md", PAGE);
        folder.write("repos/b/README.md", PAGE);

        assertThat(folder.delete("repos/a/README.md")).isTrue();
        assertThat(root.resolve("repos/a")).doesNotExist();
        assertThat(root.resolve("repos/b/README.md")).exists();
        assertThat(folder.delete("repos/a/README.md")).isFalse();
    }

    @Test
    void deletesNothingOutsideOrBehindALink() throws IOException {
        Path elsewhere = Files.createDirectory(outer.resolve("elsewhere"));
        Path victim = Files.writeString(elsewhere.resolve("README.md"), "mine");
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("repos"), elsewhere);

        assertThat(folder.delete("repos/README.md")).isFalse();
        assertThat(folder.delete("../elsewhere/README.md")).isFalse();
        assertThat(folder.delete(victim.toString())).isFalse();
        assertThat(victim).hasContent("mine");
    }

    private void assertRefused(String path) {
        assertThatThrownBy(() -> folder.write(path, PAGE))
                .isInstanceOfSatisfying(LodeException.Configuration.class, e -> {
                    assertThat(e.code()).isEqualTo("REPORT_NOT_WRITTEN");
                    assertThat(e.getMessage()).contains(path);
                });
    }
}
