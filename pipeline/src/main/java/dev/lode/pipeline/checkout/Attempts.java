package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.jspecify.annotations.Nullable;

/** Talks to a server, again when it says that it is its own trouble, and says what went wrong in words for a person. */
final class Attempts<T> {

    private static final List<Long> WAITS = List.of(100L, 300L, 900L);
    private static final long LONGEST_WAIT = 30_000;

    private final RepositoryLocation.Network location;
    private final CheckoutSettings settings;

    Attempts(RepositoryLocation.Network location, CheckoutSettings settings) {
        this.location = location;
        this.settings = settings;
    }

    interface Attempt<T> {
        T with(GuardedConnections connections) throws IOException;
    }

    T run(Attempt<T> attempt) {
        for (int tries = 0; ; tries++) {
            GuardedConnections connections =
                    new GuardedConnections(new HostRules(settings.hosts()), settings.schemes());
            try {
                return attempt.with(connections);
            } catch (IOException e) {
                Optional<Long> wait = wait(connections, tries);
                if (wait.isEmpty()) {
                    throw failure(e, connections.status());
                }
                sleep(wait.get());
            }
        }
    }

    /** Milliseconds until the next try; empty when there is to be none. */
    private static Optional<Long> wait(GuardedConnections connections, int tries) {
        int status = connections.status();
        if (tries >= WAITS.size() || (status != 429 && status < 500)) {
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

    private LodeException failure(IOException thrown, int status) {
        CorruptObjectException corrupt = find(thrown, CorruptObjectException.class);
        if (corrupt != null) {
            boolean name = String.valueOf(corrupt.getErrorType()).startsWith("HAS_DOT")
                    || String.valueOf(corrupt.getErrorType()).equals("FULL_PATHNAME");
            return failure(
                    name ? "UNSAFE_PATH" : "CORRUPT_OBJECT",
                    "the server sent an object that is refused: " + RepositoryFailures.reason(corrupt),
                    "Run git fsck in the repository.");
        }
        int ended = disconnectCode(thrown);
        if (ended == SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE) {
            return failure(
                    "HOST_KEY_UNKNOWN",
                    "the server's key is not that of a known host",
                    "Connect once with ssh and check the key, so that ~/.ssh/known_hosts holds it.");
        }
        boolean locked = ended == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
        if (status == 401 || status == 403 || locked) {
            return failure(
                    "AUTH_FAILED",
                    "the server refuses access" + (status == 0 ? "" : " (" + status + ")"),
                    "Put a token into LODE_TOKEN_<HOST> or a netrc file; for ssh, a key into ~/.ssh.");
        }
        if (status == 404 || find(thrown, NoRemoteRepositoryException.class) != null) {
            return failure("NOT_FOUND", "there is no such repository", "Check the URL; a private one needs a token.");
        }
        return unreachable(thrown, status);
    }

    /** Why an ssh session ended, 0 when none did; what wraps the reason has none. */
    private static int disconnectCode(Throwable thrown) {
        int code = 0;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SshException shell && shell.getDisconnectCode() != 0) {
                code = shell.getDisconnectCode();
            }
        }
        return code;
    }

    private LodeException unreachable(IOException thrown, int status) {
        if (find(thrown, SSLException.class) != null) {
            return failure(
                    "TLS_FAILED",
                    "the server's certificate is not trusted, or TLS failed",
                    "Have its authority in the JDK's trust store (javax.net.ssl.trustStore).");
        }
        if (find(thrown, UnknownHostException.class) != null) {
            return failure("UNREACHABLE", "its host is not known", "Check the name, the network and its DNS.");
        }
        if (find(thrown, SocketTimeoutException.class) != null || find(thrown, InterruptedIOException.class) != null) {
            return failure(
                    "UNREACHABLE",
                    "the server was silent for " + settings.timeout().toSeconds() + " s",
                    "Try again later, or raise the timeout.");
        }
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (String.valueOf(root.getMessage()).contains("No space left")) {
            return failure("NO_SPACE", "the disk is full", "Make room in the workspace, and run again.");
        }
        String reason = status >= 400 ? "the server answered " + status : RepositoryFailures.reason(root);
        return failure("UNREACHABLE", reason, "Check the URL and the network, and run again.");
    }

    private LodeException failure(String code, String what, String hint) {
        String secret = location.password().isEmpty() ? location.user() : location.password();
        String safe = secret.length() < 4 || location.scheme().equals("ssh") ? what : what.replace(secret, "***");
        return new LodeException.Repository(code, location.url() + ": " + RepositoryLocation.shown(safe), hint);
    }

    private static <X extends Throwable> @Nullable X find(Throwable thrown, Class<X> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
