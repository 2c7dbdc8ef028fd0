package dev.lode.testkit;

import dev.lode.spi.Checkout;
import dev.lode.spi.FileEntry;
import dev.lode.spi.RepositoryPath;
import dev.lode.spi.Revision;
import dev.lode.spi.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The checkout of a git directory's HEAD, without any of the checks that Lode makes. */
public final class GitCheckout implements Checkout {

    private final Path gitDirectory;
    private final Revision revision;
    private final List<FileEntry> files = new ArrayList<>();

    public GitCheckout(String name, Path gitDirectory) {
        this.gitDirectory = gitDirectory;
        try (Repository repository = open();
                RevWalk walk = new RevWalk(repository);
                TreeWalk tree = new TreeWalk(repository)) {
            Ref head = repository.exactRef(Constants.HEAD);
            RevCommit commit = walk.parseCommit(head.getObjectId());
            this.revision = new Revision(
                    name,
                    "",
                    Repository.shortenRefName(head.getTarget().getName()),
                    commit.name(),
                    time(commit.getCommitterIdent()),
                    Files.exists(gitDirectory.resolve("shallow")),
                    "",
                    gitDirectory);
            tree.addTree(commit.getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                files.add(entry(tree));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A commit without a readable committer has no time. */
    private static String time(PersonIdent committer) {
        return committer == null ? "" : committer.getWhenAsInstant().toString();
    }

    private static FileEntry entry(TreeWalk tree) throws IOException {
        FileMode mode = tree.getFileMode(0);
        FileEntry.Kind kind = mode == FileMode.GITLINK
                ? FileEntry.Kind.SUBMODULE
                : mode == FileMode.SYMLINK
                        ? FileEntry.Kind.SYMLINK
                        : mode == FileMode.EXECUTABLE_FILE ? FileEntry.Kind.EXECUTABLE : FileEntry.Kind.FILE;
        ObjectId id = tree.getObjectId(0);
        long bytes = 0;
        if (kind != FileEntry.Kind.SUBMODULE && tree.getObjectReader().has(id)) {
            bytes = tree.getObjectReader().getObjectSize(id, Constants.OBJ_BLOB);
        }
        return new FileEntry(RepositoryPath.of(tree.getRawPath()), kind, bytes, id.name());
    }

    private Repository open() throws IOException {
        return new FileRepositoryBuilder()
                .setGitDir(gitDirectory.toFile())
                .setBare()
                .setMustExist(true)
                .build();
    }

    @Override
    public Revision revision() {
        return revision;
    }

    @Override
    public List<FileEntry> files() {
        return List.copyOf(files);
    }

    @Override
    public byte[] read(FileEntry file) throws UnreadableFileException {
        try (Repository repository = open()) {
            return repository.open(ObjectId.fromString(file.objectId())).getBytes();
        } catch (MissingObjectException e) {
            throw new UnreadableFileException("BLOB_MISSING", file.objectId());
        } catch (IOException e) {
            throw new UnreadableFileException("CORRUPT_OBJECT", file.objectId());
        }
    }
}
