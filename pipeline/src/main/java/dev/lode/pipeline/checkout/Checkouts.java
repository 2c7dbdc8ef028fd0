package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.checkout.BranchLookup.Tip;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Opens repositories for reading. A local one is read in place and never written; a remote one is fetched into a bare
 * clone. Failures are {@link LodeException.Repository} for what is wrong with one repository and
 * {@link LodeException.Configuration} for a location, ref or name that Lode does not take.
 */
public final class Checkouts {

    private final CheckoutSettings settings;
    private final Credentials credentials;

    public Checkouts(CheckoutSettings settings, Credentials credentials) {
        this.settings = settings;
        this.credentials = credentials;
        IsolatedSystemReader.install();
    }

    /** The canonical name, without asking any server. */
    public String name(RepositorySource source) {
        RepositoryLocation location = location(source);
        if (source.name().isPresent()) {
            return RepositoryName.fit(source.name().get());
        }
        return switch (location) {
            case RepositoryLocation.Local local ->
                LocalRepository.find(local.path()).name();
            case RepositoryLocation.Network network -> RepositoryName.of(network);
        };
    }

    /** Branch and commit as they are now; nothing is fetched. */
    public RemoteHead look(RepositorySource source) {
        String name = name(source);
        return switch (location(source)) {
            case RepositoryLocation.Local local -> look(LocalRepository.find(local.path()), name, source.ref());
            case RepositoryLocation.Network network -> {
                RemoteRepository.Head head = new RemoteRepository(network, settings, credentials).look(source.ref());
                yield head(name, network.home(), new Tip(head.branch(), head.commit()), head.refs());
            }
        };
    }

    private RemoteHead look(LocalRepository local, String name, Optional<String> ref) {
        try (Repository repository = local.open(settings);
                RevWalk walk = new RevWalk(repository)) {
            Tip tip = BranchLookup.find(repository, name, ref);
            Optional<ObjectId> commit = tip.commit();
            if (commit.isPresent()) {
                commit = Optional.of(BranchLookup.commit(walk, name, commit.get()));
            }
            return head(name, local.url(), new Tip(tip.branch(), commit), RefState.of(repository));
        } catch (IOException e) {
            throw RepositoryFailures.damaged(name, e);
        }
    }

    private static RemoteHead head(String name, String url, Tip tip, String refs) {
        String commit = tip.commit().map(ObjectId::name).orElse("");
        return new RemoteHead(name, url, tip.branch(), commit, refs);
    }

    /** The repository at the commit that {@link #look} gives; to be closed. */
    public OpenRepository open(RepositorySource source) {
        String name = name(source);
        return switch (location(source)) {
            case RepositoryLocation.Local place -> {
                LocalRepository local = LocalRepository.find(place.path());
                yield opened(name, () -> local.open(settings), repository -> {
                    Tip tip = BranchLookup.find(repository, name, source.ref());
                    String refs = RefState.of(repository);
                    return OpenRepository.at(repository, name, local.url(), tip, refs, settings);
                });
            }
            case RepositoryLocation.Network network -> fetched(network, name, source.ref());
        };
    }

    private OpenRepository fetched(RepositoryLocation.Network network, String name, Optional<String> ref) {
        RemoteRepository remote = new RemoteRepository(network, settings, credentials);
        RemoteRepository.Head head = remote.look(ref);
        CloneDirectory clone = CloneDirectory.of(settings.clones(), name);
        try {
            return fetched(network, name, remote, head, clone);
        } catch (LodeException e) {
            cleanUp(clone, e);
            throw e;
        }
    }

    /** What failed is the failure, whatever becomes of its remains. */
    private static void cleanUp(CloneDirectory clone, LodeException failure) {
        try {
            clone.cleanUp();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private OpenRepository fetched(
            RepositoryLocation.Network network,
            String name,
            RemoteRepository remote,
            RemoteRepository.Head head,
            CloneDirectory clone) {
        return opened(name, () -> clone.open(settings), repository -> {
            Optional<ObjectId> commit = head.commit();
            boolean old = !commit.equals(head.in(repository)) || !head.refs().equals(RefState.of(repository));
            if (commit.isPresent() && old) {
                remote.fetch(repository, head);
                // Somebody may have pushed since the look; what was fetched is what is read.
                commit = head.in(repository);
            }
            Tip tip = new Tip(head.branch(), commit);
            return OpenRepository.at(repository, name, network.home(), tip, head.refs(), settings);
        });
    }

    private interface Opening {
        Repository open() throws IOException;
    }

    private interface Reading {
        OpenRepository read(Repository repository) throws IOException;
    }

    /** Closes the repository again when it cannot be read. */
    private static OpenRepository opened(String name, Opening opening, Reading reading) {
        Repository repository = null;
        boolean done = false;
        try {
            repository = opening.open();
            OpenRepository open = reading.read(repository);
            done = true;
            return open;
        } catch (IOException e) {
            throw RepositoryFailures.damaged(name, e);
        } finally {
            if (!done && repository != null) {
                repository.close();
            }
        }
    }

    private RepositoryLocation location(RepositorySource source) {
        RepositoryLocation location = RepositoryLocation.parse(source.location());
        if (!settings.schemes().contains(location.scheme())) {
            throw new LodeException.Configuration(
                    "URL_NOT_ALLOWED",
                    "'" + source.shown() + "': " + location.scheme() + " is not allowed",
                    "Use one of " + settings.schemes().stream().sorted().toList() + ", or allow the scheme.");
        }
        return location;
    }
}
