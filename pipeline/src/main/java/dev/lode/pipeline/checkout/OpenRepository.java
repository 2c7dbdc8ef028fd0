package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.checkout.BranchLookup.Tip;
import dev.lode.spi.Checkout;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.Revision;
import dev.lode.spi.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** A checkout of an open repository; serves any number of threads until it is closed. */
public final class OpenRepository implements Checkout, AutoCloseable {

    private static final long LAST_SECOND = 253_402_300_799L;

    private final Repository repository;
    private final Revision revision;
    private final List<FileEntry> files;
    private final List<Issue> issues;
    private final int maxBlobBytes;
    private final AtomicReference<LodeException.@Nullable Repository> damage = new AtomicReference<>();
    private final AtomicReference<@Nullable ObjectId> missing = new AtomicReference<>();

    private OpenRepository(
            Repository repository, Revision revision, List<FileEntry> files, List<Issue> issues, int maxBlobBytes) {
        this.repository = repository;
        this.revision = revision;
        this.files = List.copyOf(files);
        this.issues = List.copyOf(issues);
        this.maxBlobBytes = maxBlobBytes;
    }

    /** Takes the repository over: closing the result closes it. */
    static OpenRepository at(
            Repository repository, String name, String url, Tip tip, String refs, CheckoutSettings settings)
            throws IOException {
        Path directory = repository.getCommonDirectory().toPath();
        if (tip.commit().isEmpty()) {
            Revision empty = new Revision(name, url, tip.branch(), "", "", false, refs, directory);
            Issue issue = Issue.warning("EMPTY_REPO", "", 0, "the repository has no commit");
            return new OpenRepository(repository, empty, List.of(), List.of(issue), settings.maxBlobBytes());
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = BranchLookup.commit(walk, name, tip.commit().get());
            boolean shallow =
                    !repository.getObjectDatabase().getShallowCommits().isEmpty();
            Revision revision =
                    new Revision(name, url, tip.branch(), commit.name(), time(commit), shallow, refs, directory);
            List<FileEntry> files = new TreeListing(walk.getObjectReader(), settings.maxFiles()).of(commit.getTree());
            return new OpenRepository(repository, revision, files, List.of(), settings.maxBlobBytes());
        }
    }

    /** A time that no calendar holds, or that is missing, as broken tools write them, is moved to one that it does. */
    private static String time(RevCommit commit) {
        PersonIdent committer = commit.getCommitterIdent();
        long seconds = committer == null ? 0 : committer.getWhenAsInstant().getEpochSecond();
        return Instant.ofEpochSecond(Math.clamp(seconds, 0, LAST_SECOND)).toString();
    }

    @Override
    public Revision revision() {
        return revision;
    }

    @Override
    public List<FileEntry> files() {
        return files;
    }

    /** What was noticed in opening, such as {@code EMPTY_REPO}. */
    public List<Issue> issues() {
        return issues;
    }

    @Override
    public byte[] read(FileEntry file) throws UnreadableFileException {
        ObjectId id = ObjectId.fromString(file.objectId());
        try (ObjectReader reader = repository.newObjectReader()) {
            ObjectLoader blob = reader.open(id, Constants.OBJ_BLOB);
            if (blob.getSize() > maxBlobBytes) {
                throw new UnreadableFileException(
                        "BLOB_TOO_LARGE", blob.getSize() + " bytes; files over " + maxBlobBytes + " are not read");
            }
            byte[] bytes = blob.getCachedBytes(maxBlobBytes);
            if (!new ObjectInserter.Formatter().idFor(Constants.OBJ_BLOB, bytes).equals(id)) {
                throw new IOException("its content is another than its id says");
            }
            return bytes;
        } catch (MissingObjectException e) {
            missing.compareAndSet(null, id);
            throw new UnreadableFileException("BLOB_MISSING", "object " + file.objectId() + " is not in the clone");
        } catch (IOException | RuntimeException e) {
            LodeException.Repository failure = RepositoryFailures.damaged(revision.repository(), e);
            damage.compareAndSet(null, failure);
            throw new UnreadableFileException(
                    "CORRUPT_OBJECT", "object " + file.objectId() + ": " + RepositoryFailures.reason(e));
        }
    }

    /**
     * To be called when everything was read and before it is sealed.
     *
     * @throws LodeException.Repository {@code CORRUPT_OBJECT} when a read met a damaged object,
     *     {@code REPOSITORY_CHANGED} when one missed an object because somebody moved or removed it meanwhile
     */
    public void requireIntact() {
        LodeException.Repository failure = damage.get();
        if (failure != null) {
            throw failure;
        }
        ObjectId missed = missing.get();
        if (missed != null && (isThere(missed) || !isThere(ObjectId.fromString(revision.commit())))) {
            throw RepositoryFailures.changed(revision.repository());
        }
    }

    /** Whether an object is there by now, whatever is remembered of the object database. */
    private boolean isThere(ObjectId id) {
        try (Repository now = new FileRepositoryBuilder()
                .setGitDir(repository.getDirectory())
                .setGitCommonDir(repository.getCommonDirectory())
                .setBare()
                .build()) {
            return now.getObjectDatabase().has(id);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
