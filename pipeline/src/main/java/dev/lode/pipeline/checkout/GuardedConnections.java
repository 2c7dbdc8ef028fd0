package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;

/**
 * Opens the connections of one operation. JGit comes here after each redirect as well, so that a redirect leads nowhere
 * that a location may not. It remembers what the server answered last.
 */
final class GuardedConnections implements HttpConnectionFactory {

    private final HostRules hosts;
    private final Set<String> schemes;
    private int status;
    private long retryAfterSeconds;

    GuardedConnections(HostRules hosts, Set<String> schemes) {
        this.hosts = hosts;
        this.schemes = schemes;
    }

    /** Status of the last answer, 0 if there was none. */
    int status() {
        return status;
    }

    /** What the server asks to wait before the next try, 0 if it does not say. */
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return create(url, Proxy.NO_PROXY);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        String scheme = url.getProtocol().toLowerCase(Locale.ROOT);
        if (!schemes.contains(scheme)) {
            throw new LodeException.Repository(
                    "URL_NOT_ALLOWED",
                    "the server leads to '" + scheme + "://" + url.getHost() + "', and " + scheme + " is not allowed",
                    "Use the URL that the server leads to, if it is trusted, and allow its scheme.");
        }
        hosts.check(url.getHost());
        status = 0;
        return new Remembering(url, proxy);
    }

    private final class Remembering extends JDKHttpConnection {

        Remembering(URL url, Proxy proxy) throws IOException {
            super(url, proxy);
        }

        @Override
        public int getResponseCode() throws IOException {
            status = super.getResponseCode();
            String wait = getHeaderField("Retry-After");
            retryAfterSeconds = wait != null && wait.matches("\\d{1,6}") ? Long.parseLong(wait) : 0;
            return status;
        }
    }
}
