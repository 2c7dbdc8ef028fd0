package dev.lode.pipeline.checkout;

import static dev.lode.pipeline.checkout.Failures.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lode.spi.FileEntry;
import dev.lode.spi.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contents that are absent, too large or not what their ids say. */
class DamagedRepositoryTest extends LocalWorkplace {

    @Test
    void aFileOverTheLimitIsListedAndNotRead() throws IOException {
        Checkouts limited = new Checkouts(settings().withLimits(8, 1000), Credentials.none());
        try (OpenRepository repository = limited.open(RepositorySource.of(bare.toString()))) {
            assertThatThrownBy(() -> repository.read(repository.files().get(4)))
                    .isInstanceOfSatisfying(
                            UnreadableFileException.class,
                            e -> assertThat(e.code()).isEqualTo("BLOB_TOO_LARGE"));
            repository.requireIntact();
        }
    }

    @Test
    void aBlobThatAPartialCloneLacksIsOneUnreadableFile() throws IOException {
        try (OpenRepository repository = open(bare)) {
            FileEntry file = repository.files().get(4);
            Files.delete(object(bare, file.objectId()));
        }
        try (OpenRepository repository = open(bare)) {
            assertThat(repository.files()).hasSize(5);
            assertThatThrownBy(() -> repository.read(repository.files().get(4)))
                    .isInstanceOfSatisfying(
                            UnreadableFileException.class,
                            e -> assertThat(e.code()).isEqualTo("BLOB_MISSING"));
            repository.requireIntact();
        }
    }

    @Test
    void aBlobThatIsNotWhatItsIdSaysFailsTheRepository() throws IOException {
        try (OpenRepository repository = open(bare)) {
            FileEntry file = repository.files().get(4);
            FileEntry other = repository.files().get(3);
            Path damaged = object(bare, file.objectId());
            damaged.toFile().setWritable(true);
            Files.write(damaged, Files.readAllBytes(object(bare, other.objectId())));
            assertThatThrownBy(() -> repository.read(file))
                    .isInstanceOfSatisfying(
                            UnreadableFileException.class,
                            e -> assertThat(e.code()).isEqualTo("CORRUPT_OBJECT"));
            assertFailure("CORRUPT_OBJECT", repository::requireIntact);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void aFlippedBitFailsTheRepository(int index) throws IOException {
        List<FileEntry> files;
        try (OpenRepository repository = open(bare)) {
            files = repository.files();
        }
        // 0 and 1: the commit and its tree; else the last file.
        String commit = checkouts().look(RepositorySource.of(bare.toString())).commit();
        Path damaged = index == 0
                ? object(bare, commit)
                : index == 1 ? tree(commit) : object(bare, files.get(4).objectId());
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2] ^= 0x10;
        damaged.toFile().setWritable(true);
        Files.write(damaged, bytes);
        assertFailure("CORRUPT_OBJECT", () -> {
            try (OpenRepository repository = open(bare)) {
                for (FileEntry file : repository.files()) {
                    if (file.kind() == FileEntry.Kind.FILE) {
                        readQuietly(repository, file);
                    }
                }
                repository.requireIntact();
            }
        });
    }

    private static Path object(Path gitDirectory, String id) {
        return gitDirectory.resolve("objects/" + id.substring(0, 2) + "/" + id.substring(2));
    }

    private static void readQuietly(OpenRepository repository, FileEntry file) {
        try {
            repository.read(file);
        } catch (UnreadableFileException e) {
            assertThat(e.code()).isEqualTo("CORRUPT_OBJECT");
        }
    }

    private Path tree(String commit) throws IOException {
        try (Repository repository =
                new FileRepositoryBuilder().setGitDir(bare.toFile()).setBare().build()) {
            return object(
                    bare,
                    repository
                            .parseCommit(ObjectId.fromString(commit))
                            .getTree()
                            .name());
        }
    }
}
