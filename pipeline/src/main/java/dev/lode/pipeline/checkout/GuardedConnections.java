package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * Opens the connections of one operation. JGit comes here after each redirect as well, so that a redirect leads nowhere
 * that a location may not. It remembers what the server answered last, and can break all of them off.
 */
final class GuardedConnections implements HttpConnectionFactory {

    static {
        // To use a connection again the JDK reads what is left of an answer, in a thread of its own and without a limit
        // of time, and whoever closes the answer meanwhile waits for that. What a request says of it binds no server.
        System.setProperty("http.keepAlive", "false");
    }

    private final HostRules hosts;
    private final Set<String> schemes;
    private final Allowance allowance;
    private final Optional<TrustManager[]> authorities;
    private final List<Closeable> open = new CopyOnWriteArrayList<>();
    private int status;
    private long retryAfterSeconds;

    /** @param authorities whom to trust; those of the JDK when absent */
    GuardedConnections(
            HostRules hosts, Set<String> schemes, Allowance allowance, Optional<TrustManager[]> authorities) {
        this.hosts = hosts;
        this.schemes = schemes;
        this.allowance = allowance;
        this.authorities = authorities;
    }

    /** Sessions over ssh within the same allowance. */
    SshSessionFactory metered(SshSessionFactory sessions) {
        return new MeteredSessions(sessions, allowance);
    }

    /** Has something closed when all is broken off. */
    void breakOffWith(Closeable connection) {
        open.add(connection);
    }

    /** Ends what is going on, from another thread. */
    void breakOff() {
        for (Closeable connection : open) {
            try {
                connection.close();
            } catch (IOException | RuntimeException e) {
                // It is broken either way, and whoever uses it hears of it.
                continue;
            }
        }
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
        HttpConnection connection = new Remembering(watched(url), proxy);
        if (scheme.equals("https") && authorities.isPresent()) {
            trust(connection, authorities.get());
        }
        return connection;
    }

    @SuppressWarnings("NullAway") // JGit and the JDK read null as: no keys, the usual randomness.
    private static void trust(HttpConnection connection, TrustManager[] authorities) throws IOException {
        try {
            connection.configure(null, authorities, null);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** The same URL; a connection that is opened by it can be broken off while it waits for an answer. */
    private URL watched(URL url) throws IOException {
        return new URL(null, url.toExternalForm(), new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL same) throws IOException {
                return openConnection(same, Proxy.NO_PROXY);
            }

            @Override
            protected URLConnection openConnection(URL same, Proxy proxy) throws IOException {
                URLConnection connection = url.openConnection(proxy);
                if (connection instanceof HttpURLConnection http) {
                    breakOffWith(http::disconnect);
                }
                return connection;
            }
        });
    }

    private final class Remembering extends JDKHttpConnection {

        Remembering(URL url, Proxy proxy) throws IOException {
            super(url, proxy);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new MeteredStream(super.getInputStream(), allowance);
        }

        @Override
        public int getResponseCode() throws IOException {
            status = super.getResponseCode();
            retryAfterSeconds = seconds(getHeaderField("Retry-After"));
            return status;
        }

        /** A number of seconds, or a date. */
        private static long seconds(@Nullable String wait) {
            if (wait == null || wait.matches("\\d{1,6}")) {
                return wait == null ? 0 : Long.parseLong(wait);
            }
            try {
                Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(wait));
                return Math.max(0, Duration.between(Instant.now(), until).toSeconds());
            } catch (DateTimeException e) {
                return 0;
            }
        }
    }
}
