package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.staging.sort.StorageFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.jspecify.annotations.Nullable;

/** Says what went wrong with a server in words for a person. */
record ServerFailures(RepositoryLocation.Network location, NetworkLimits limits) {

    LodeException exceeded(Allowance.Limit limit) {
        return switch (limit) {
            case TIME ->
                failure(
                        "UNREACHABLE",
                        "the server took more than " + limits.whole().toSeconds() + " s",
                        "Try again later, or raise limits.fetch_minutes.");
            case BYTES ->
                failure(
                        "LIMIT_EXCEEDED",
                        "the server sends more than " + limits.repositoryBytes() + " bytes",
                        "Raise the limit (--max-repo-size) if the repository is meant to be that large.");
        };
    }

    /** Whether a connection that stood was reset, by the server or by what lies between. */
    static boolean brokeOff(IOException thrown) {
        return find(thrown, SocketException.class) != null
                && find(thrown, ConnectException.class) == null
                && find(thrown, NoRouteToHostException.class) == null;
    }

    /** @param status of the server's last answer, 0 if there was none */
    LodeException of(IOException thrown, int status) {
        CorruptObjectException corrupt = find(thrown, CorruptObjectException.class);
        if (corrupt != null) {
            boolean name = String.valueOf(corrupt.getErrorType()).startsWith("HAS_DOT")
                    || String.valueOf(corrupt.getErrorType()).equals("FULL_PATHNAME");
            return failure(
                    name ? "UNSAFE_PATH" : "CORRUPT_OBJECT",
                    "the server sent an object that is refused: " + RepositoryFailures.reason(corrupt),
                    "Run git fsck in the repository.");
        }
        if (find(thrown, TooLargeObjectInPackException.class) != null) {
            return failure(
                    "LIMIT_EXCEEDED",
                    "the server sends a content of more than 2 GiB",
                    "Clone it with git and give the path of the clone.");
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
            boolean expired = find(thrown, CertificateExpiredException.class) != null;
            return failure(
                    "TLS_FAILED",
                    expired
                            ? "the server's certificate has expired"
                            : "the server's certificate is not trusted, or TLS failed",
                    expired
                            ? "Have it renewed; there is no way to read on without."
                            : "Name a PEM file with the certificate of its authority (--ca-cert FILE).");
        }
        if (find(thrown, UnknownHostException.class) != null) {
            return failure("UNREACHABLE", "its host is not known", "Check the name, the network and its DNS.");
        }
        if (find(thrown, SocketTimeoutException.class) != null || find(thrown, InterruptedIOException.class) != null) {
            return failure(
                    "UNREACHABLE",
                    "the server was silent for " + limits.silence().toSeconds() + " s",
                    "Try again later, or raise the time (--timeout SECONDS).");
        }
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (StorageFailure.isFull(thrown)) {
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
