package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import dev.lode.spi.FileEntry;
import dev.lode.spi.Issue;
import dev.lode.spi.Revision;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Opens repositories for reading. A local one is read in place and never written; a remote one is fetched into a bare
 * clone. Failures are {@link LodeException.Repository} for what is wrong with one repository and
 * {@link LodeException.Configuration} for a location, ref or name that Lode does not take.
 */
public final class Checkouts {

    private static final long LAST_SECOND = 253_402_300_799L;

    private final CheckoutSettings settings;

    public Checkouts(CheckoutSettings settings) {
        this.settings = settings;
        IsolatedSystemReader.install();
    }

    /** Branch and commit as they are now; nothing is fetched. */
    public RemoteHead look(RepositorySource source) {
        LocalRepository local = local(source);
        String name = name(source, local);
        try (Repository repository = local.open(settings)) {
            BranchLookup.Tip tip = BranchLookup.find(repository, name, source.ref());
            return new RemoteHead(name, url(local), tip.branch(), commitId(repository, tip));
        } catch (IOException e) {
            throw RepositoryFailures.damaged(name, e);
        }
    }

    /** The repository at the commit that {@link #look} would give. */
    public OpenRepository open(RepositorySource source) {
        LocalRepository local = local(source);
        String name = name(source, local);
        Repository repository = null;
        try {
            repository = local.open(settings);
            return open(repository, name, url(local), BranchLookup.find(repository, name, source.ref()));
        } catch (IOException e) {
            close(repository);
            throw RepositoryFailures.damaged(name, e);
        } catch (RuntimeException e) {
            close(repository);
            throw e;
        }
    }

    private LocalRepository local(RepositorySource source) {
        return switch (RepositoryLocation.parse(source.location())) {
            case RepositoryLocation.Local local -> LocalRepository.find(local.path());
            case RepositoryLocation.Network network ->
                throw new LodeException.Repository("UNREACHABLE", "remote", "remote");
        };
    }

    private static String name(RepositorySource source, LocalRepository local) {
        return source.name()
                .map(RepositoryName::fit)
                .or(() -> local.origin().map(RepositoryName::of))
                .orElseGet(() -> RepositoryName.ofFolder(local.namedFolder()));
    }

    private static String url(LocalRepository local) {
        return local.origin().map(RepositoryLocation.Network::url).orElse("");
    }

    private OpenRepository open(Repository repository, String name, String url, BranchLookup.Tip tip)
            throws IOException {
        Optional<ObjectId> commit = tip.commit();
        if (commit.isEmpty()) {
            Revision empty = new Revision(
                    name,
                    url,
                    tip.branch(),
                    "",
                    "",
                    false,
                    repository.getCommonDirectory().toPath());
            Issue issue = Issue.warning("EMPTY_REPO", "", 0, "the repository has no commit");
            return new OpenRepository(repository, empty, List.of(), List.of(issue), settings.maxBlobBytes());
        }
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit at = commit(walk, name, commit.get());
            boolean shallow =
                    !repository.getObjectDatabase().getShallowCommits().isEmpty();
            Revision revision = new Revision(
                    name,
                    url,
                    tip.branch(),
                    at.name(),
                    time(at),
                    shallow,
                    repository.getCommonDirectory().toPath());
            List<FileEntry> files = new TreeListing(walk.getObjectReader(), settings.maxFiles()).of(at.getTree());
            return new OpenRepository(repository, revision, files, List.of(), settings.maxBlobBytes());
        }
    }

    private static RevCommit commit(RevWalk walk, String name, ObjectId id) throws IOException {
        try {
            return walk.parseCommit(id);
        } catch (IncorrectObjectTypeException e) {
            throw BranchLookup.noBranch(name, id.name() + " is no commit");
        }
    }

    private static String commitId(Repository repository, BranchLookup.Tip tip) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return tip.commit().isEmpty()
                    ? ""
                    : walk.parseCommit(tip.commit().get()).name();
        }
    }

    /** A time that no calendar holds, as broken tools write them, is moved to the nearest one that it does. */
    private static String time(RevCommit commit) {
        long seconds = commit.getCommitterIdent().getWhenAsInstant().getEpochSecond();
        return Instant.ofEpochSecond(Math.clamp(seconds, 0, LAST_SECOND)).toString();
    }

    private static void close(@org.jspecify.annotations.Nullable Repository repository) {
        if (repository != null) {
            repository.close();
        }
    }
}
