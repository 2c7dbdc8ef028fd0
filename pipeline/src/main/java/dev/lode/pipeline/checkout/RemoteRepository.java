package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/** A repository on another machine: asked for its refs, and fetched from. */
final class RemoteRepository {

    /** What a list of refs may take; it is held in memory, and a million of them take half of this. */
    private static final long LIST_BYTES = 128L << 20;

    private static final RefSpec TAGS = new RefSpec("+refs/tags/*:refs/tags/*");

    private final RepositoryLocation.Network location;
    private final CheckoutSettings settings;
    private final Credentials credentials;
    private final LoginProvider logins;
    private final HostRules hosts;

    RemoteRepository(RepositoryLocation.Network location, CheckoutSettings settings, Credentials credentials) {
        this.location = location;
        this.settings = settings;
        this.credentials = credentials;
        this.logins = new LoginProvider(location, credentials);
        this.hosts = new HostRules(settings.hosts());
    }

    /**
     * The ref that is read.
     *
     * @param ref full name on the server, or the commit itself when that is what was asked for
     * @param branch short name, or empty
     * @param commit peeled; empty when the repository has no commit
     * @param refs {@link RefState} of all that the server has
     */
    record Head(String ref, String branch, Optional<ObjectId> commit, String refs) {

        private Head with(String state) {
            return new Head(ref, branch, commit, state);
        }

        /** What the clone has of it. */
        Optional<ObjectId> in(Repository clone) throws IOException {
            if (ref.startsWith(Constants.R_REFS)) {
                return BranchLookup.peeled(clone, ref);
            }
            return commit.isPresent() && clone.getObjectDatabase().has(commit.get()) ? commit : Optional.empty();
        }
    }

    Head look(Optional<String> wanted) {
        wanted.ifPresent(BranchLookup::refuseUnfit);
        return attempt(transport -> {
            try (FetchConnection connection = transport.openFetch()) {
                Collection<Ref> refs = connection.getRefs();
                return head(refs, wanted).with(RefState.of(refs));
            }
        });
    }

    /** Brings the head's history and all tags into a bare repository; tags that the server dropped go. */
    void fetch(Repository into, Head head) {
        List<RefSpec> specs = new ArrayList<>(List.of(TAGS));
        if (!head.ref().startsWith(Constants.R_REFS)) {
            specs.add(new RefSpec(head.commit().orElseThrow().name()));
        } else if (!head.ref().startsWith(Constants.R_TAGS)) {
            specs.add(new RefSpec("+" + head.ref() + ":" + head.ref()));
        }
        attempt(into, transport -> {
            transport.setRemoveDeletedRefs(true);
            return transport.fetch(NullProgressMonitor.INSTANCE, specs);
        });
    }

    private Head head(Collection<Ref> refs, Optional<String> wanted) {
        Map<String, Ref> byName = new TreeMap<>();
        refs.forEach(ref -> byName.put(ref.getName(), ref));
        if (wanted.isPresent()) {
            return named(byName, wanted.get());
        }
        if (byName.isEmpty()) {
            return new Head(Constants.R_HEADS + "main", "", Optional.empty(), "");
        }
        Ref head = byName.get(Constants.HEAD);
        if (head == null || head.getObjectId() == null) {
            throw BranchLookup.noBranch(location.url(), "its HEAD points to a branch that does not exist");
        }
        if (head.isSymbolic()) {
            return branch(head.getTarget().getName(), head);
        }
        return List.of("main", "master").stream()
                .map(name -> byName.get(Constants.R_HEADS + name))
                .filter(ref -> ref != null && head.getObjectId().equals(ref.getObjectId()))
                .findFirst()
                .map(ref -> branch(ref.getName(), ref))
                .orElseGet(() -> new Head(Constants.HEAD, "", Optional.of(head.getObjectId()), ""));
    }

    private Head named(Map<String, Ref> byName, String wanted) {
        for (String prefix : List.of(Constants.R_HEADS, Constants.R_TAGS, "")) {
            Ref ref = byName.get(prefix + wanted);
            if (ref != null && ref.getName().startsWith(Constants.R_REFS)) {
                return branch(ref.getName(), ref);
            }
        }
        if (ObjectId.isId(wanted)) {
            return new Head(wanted, "", Optional.of(ObjectId.fromString(wanted)), "");
        }
        throw BranchLookup.noBranch(location.url(), "there is no branch or tag '" + wanted + "'");
    }

    private static Head branch(String name, Ref ref) {
        ObjectId id = ref.getPeeledObjectId() != null ? ref.getPeeledObjectId() : ref.getObjectId();
        String branch = name.startsWith(Constants.R_HEADS) ? Repository.shortenRefName(name) : "";
        return new Head(name, branch, Optional.of(id), "");
    }

    /** One exchange with the server. */
    private interface Exchange<T> {
        T with(Transport transport) throws IOException;
    }

    /** Opens the way to the server. */
    private interface Opening {
        Transport to(URIish server) throws IOException;
    }

    private <T> T attempt(Exchange<T> exchange) {
        return attempt(new Attempts<T>(location, settings, LIST_BYTES), Transport::open, exchange);
    }

    private <T> T attempt(Repository into, Exchange<T> exchange) {
        long before = CloneDirectory.bytes(into.getDirectory().toPath());
        long room = settings.network().repositoryBytes() - before;
        return attempt(new Attempts<T>(location, settings, room), server -> Transport.open(into, server), exchange);
    }

    private <T> T attempt(Attempts<T> attempts, Opening opening, Exchange<T> exchange) {
        hosts.check(location.host());
        return attempts.run(connections -> {
            try (Transport transport = opening.to(new URIish(location.address()))) {
                connections.breakOffWith(transport::close);
                return exchange.with(configured(transport, connections));
            } catch (URISyntaxException e) {
                throw new IOException(e);
            }
        });
    }

    private Transport configured(Transport transport, GuardedConnections connections) {
        transport.setTimeout((int) Math.max(1, settings.network().silence().toSeconds()));
        transport.setCredentialsProvider(logins);
        transport.setTagOpt(TagOpt.NO_TAGS);
        // Old histories hold persons and modes that git itself once wrote; what is unsafe is refused all the same.
        transport.setObjectChecker(
                new ObjectChecker().setAllowInvalidPersonIdent(true).setAllowLeadingZeroFileMode(true));
        switch (transport) {
            case TransportHttp http -> http.setHttpConnectionFactory(connections);
            case SshTransport ssh ->
                ssh.setSshSessionFactory(connections.metered(SecureShell.sessions(credentials.home())));
            default ->
                throw new LodeException.Configuration(
                        "URL_NOT_ALLOWED",
                        "'" + location.url() + "' is neither an https nor an ssh URL",
                        "Use an https or ssh URL, or a path.");
        }
        return transport;
    }
}
