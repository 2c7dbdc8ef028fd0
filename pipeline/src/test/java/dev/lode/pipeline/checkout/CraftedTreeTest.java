package dev.lode.pipeline.checkout;

import static dev.lode.pipeline.checkout.Failures.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lode.spi.FileEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees that no git command would write. */
class CraftedTreeTest extends LocalWorkplace {

    private interface Writing {
        ObjectId tree(ObjectInserter objects) throws IOException;
    }

    /** Commits a tree that no git command would write. */
    private Path committing(Writing writing) throws IOException {
        try (Repository repository = new FileRepositoryBuilder()
                        .setGitDir(bare.toFile())
                        .setBare()
                        .build();
                ObjectInserter objects = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(writing.tree(objects));
            commit.setAuthor(new PersonIdent("Ada", "ada@example.com"));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("Craft a tree");
            RefUpdate update = repository.updateRef("refs/heads/main");
            update.setNewObjectId(objects.insert(commit));
            objects.flush();
            update.forceUpdate();
        }
        return bare;
    }

    private static ObjectId blob(ObjectInserter objects, String text) throws IOException {
        return objects.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", ".git", ".GIT", "a/../../etc/passwd", ".git/hooks/x"})
    void aNameThatEscapesFromAWorkTreeRefusesTheRepository(String name) throws IOException {
        Path crafted = committing(objects -> {
            TreeFormatter tree = new TreeFormatter();
            tree.append(name.getBytes(StandardCharsets.UTF_8), FileMode.REGULAR_FILE, blob(objects, "x"));
            return objects.insert(tree);
        });
        assertFailure("UNSAFE_PATH", () -> open(crafted));
    }

    @Test
    void pathsAreExactAndEscapedWhereTheyAreNoText() throws IOException {
        byte[][] names = {"a\nb".getBytes(), {'c', (byte) 0xff}, "e\u0301".getBytes(), "\u00e9".getBytes()};
        Path crafted = committing(objects -> {
            TreeFormatter tree = new TreeFormatter();
            for (byte[] name : names) {
                tree.append(name, FileMode.REGULAR_FILE, blob(objects, "x"));
            }
            return objects.insert(tree);
        });
        try (OpenRepository repository = open(crafted)) {
            assertThat(repository.files())
                    .extracting(FileEntry::path)
                    .containsExactly("a%0Ab", "c%FF", "e\u0301", "\u00e9");
        }
    }

    @Test
    void aTreeOfTreesWithoutEndIsStoppedAtTheLimit() throws IOException {
        Path crafted = committing(objects -> {
            ObjectId id = blob(objects, "x");
            FileMode mode = FileMode.REGULAR_FILE;
            for (int level = 0; level < 10; level++) {
                TreeFormatter tree = new TreeFormatter();
                for (int i = 0; i < 10; i++) {
                    tree.append("f" + i, mode, id);
                }
                id = objects.insert(tree);
                mode = FileMode.TREE;
            }
            return id;
        });
        Checkouts limited = new Checkouts(settings().withLimits(1000, 1000), Credentials.none());
        assertFailure("LIMIT_EXCEEDED", () -> limited.open(RepositorySource.of(crafted.toString())));
    }
}
