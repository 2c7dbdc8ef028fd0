package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManager;

/**
 * Talks to a server, again when it says that it is its own trouble, and when a connection that stood breaks off. One
 * that cannot be made is not tried again: nobody is there.
 */
final class Attempts<T> {

    private static final List<Long> WAITS = List.of(100L, 300L, 900L);
    private static final long LONGEST_WAIT = 30_000;

    private final ServerFailures failures;
    private final CheckoutSettings settings;
    private final Allowance allowance;
    private final Optional<TrustManager[]> authorities;

    /** @param bytes that the server may send */
    Attempts(RepositoryLocation.Network location, CheckoutSettings settings, long bytes) {
        this.failures = new ServerFailures(location, settings.network());
        this.settings = settings;
        this.allowance = new Allowance(settings.network().whole(), bytes);
        this.authorities = settings.network().authorities().map(TrustedAuthorities::with);
    }

    interface Attempt<T> {
        T with(GuardedConnections connections) throws IOException;
    }

    T run(Attempt<T> attempt) {
        for (int tries = 0; ; tries++) {
            GuardedConnections connections =
                    new GuardedConnections(new HostRules(settings.hosts()), settings.schemes(), allowance, authorities);
            try (Watch watch = Watch.over(allowance, connections::breakOff)) {
                return attempt.with(connections);
            } catch (LodeException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                Optional<LodeException> exceeded = allowance.exceeded().map(failures::exceeded);
                if (exceeded.isPresent()) {
                    throw exceeded.get();
                }
                IOException failure = thrown(e);
                Optional<Long> wait = tries < WAITS.size() ? wait(failure, connections, tries) : Optional.empty();
                if (wait.isEmpty()) {
                    throw failures.of(failure, connections.status());
                }
                sleep(wait.get());
            }
        }
    }

    /** What is no trouble with a server is our bug. */
    private static IOException thrown(Exception thrown) {
        if (thrown instanceof RuntimeException bug) {
            throw bug;
        }
        return (IOException) thrown;
    }

    /** Milliseconds until the next try; empty when there is to be none. */
    private static Optional<Long> wait(IOException failure, GuardedConnections connections, int tries) {
        int status = connections.status();
        if (status != 429 && status < 500 && !ServerFailures.brokeOff(failure)) {
            return Optional.empty();
        }
        long asked = connections.retryAfterSeconds() * 1000;
        return asked > LONGEST_WAIT ? Optional.empty() : Optional.of(Math.max(asked, WAITS.get(tries)));
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LodeException.Repository("INTERRUPTED", "interrupted while waiting for a server", "Run again.");
        }
    }
}
