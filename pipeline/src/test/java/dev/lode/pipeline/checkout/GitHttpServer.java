package dev.lode.pipeline.checkout;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** A git server on this machine that speaks the smart protocol over HTTP, and can be told to misbehave. */
final class GitHttpServer implements AutoCloseable {

    private final HttpServer server;
    private final Path gitDirectory;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> failures = Collections.synchronizedList(new ArrayList<>());
    private Optional<String> login = Optional.empty();
    private Optional<String> redirect = Optional.empty();
    private Optional<String> retryAfter = Optional.empty();
    private Optional<PackAnswer> packs = Optional.empty();

    /** What the server sends when it is asked for a pack. */
    interface PackAnswer {

        /** @param right what it should send */
        void send(byte[] right, OutputStream out) throws IOException;
    }

    GitHttpServer(Path gitDirectory) throws IOException {
        this(gitDirectory, HttpServer.create(address(), 0));
    }

    /** One that speaks TLS. */
    GitHttpServer(Path gitDirectory, SSLContext identity) throws IOException {
        this(gitDirectory, secure(identity));
    }

    private static HttpServer secure(SSLContext identity) throws IOException {
        HttpsServer secure = HttpsServer.create(address(), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(identity));
        return secure;
    }

    private static InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private GitHttpServer(Path gitDirectory, HttpServer server) {
        this.gitDirectory = gitDirectory;
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String host) {
        return (server instanceof HttpsServer ? "https://" : "http://") + host + ":"
                + server.getAddress().getPort() + "/acme/orders.git";
    }

    /** Wants this user and password from now on. */
    GitHttpServer wanting(String user, String password) {
        String pair = user + ":" + password;
        login = Optional.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Sends every request elsewhere from now on. */
    GitHttpServer redirecting(String location) {
        redirect = Optional.of(location);
        return this;
    }

    /** Answers the next requests with these. */
    GitHttpServer failing(Integer... statuses) {
        failures.addAll(List.of(statuses));
        return this;
    }

    /** Says so long after which the failures end. */
    GitHttpServer askingToWait(String wait) {
        retryAfter = Optional.of(wait);
        return this;
    }

    GitHttpServer sending(PackAnswer answer) {
        packs = Optional.of(answer);
        return this;
    }

    /** Method and path of each request, and the Authorization header that came with it. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " " + authorization);
        try (exchange) {
            if (redirect.isPresent()) {
                exchange.getResponseHeaders().add("Location", redirect.get());
                exchange.sendResponseHeaders(302, -1);
            } else if (!failures.isEmpty()) {
                retryAfter.ifPresent(wait -> exchange.getResponseHeaders().add("Retry-After", wait));
                exchange.sendResponseHeaders(failures.remove(0), -1);
            } else if (login.isPresent() && !login.get().equals(authorization)) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(401, -1);
            } else {
                serve(exchange);
            }
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (Repository repository = new FileRepositoryBuilder()
                        .setGitDir(gitDirectory.toFile())
                        .setBare()
                        .build();
                InputStream in = body(exchange)) {
            UploadPack upload = new UploadPack(repository);
            upload.setBiDirectionalPipe(false);
            upload.setExtraParameters(protocol(exchange));
            boolean asks = exchange.getRequestMethod().equals("GET");
            exchange.getResponseHeaders()
                    .add("Content-Type", "application/x-git-upload-pack-" + (asks ? "advertisement" : "result"));
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            if (asks) {
                PacketLineOut lines = new PacketLineOut(out);
                lines.writeString("# service=git-upload-pack\n");
                lines.end();
                upload.sendAdvertisedRefs(new RefAdvertiser.PacketLineOutRefAdvertiser(lines), "git-upload-pack");
            } else {
                upload(upload, in.readAllBytes(), out);
            }
            out.flush();
        }
    }

    private void upload(UploadPack upload, byte[] request, OutputStream out) throws IOException {
        boolean pack = new String(request, StandardCharsets.ISO_8859_1).contains("command=fetch");
        ByteArrayInputStream asked = new ByteArrayInputStream(request);
        if (pack && packs.isPresent()) {
            ByteArrayOutputStream right = new ByteArrayOutputStream();
            upload.upload(asked, right, null);
            packs.get().send(right.toByteArray(), out);
        } else {
            upload.upload(asked, out, null);
        }
    }

    private static List<String> protocol(HttpExchange exchange) {
        String version = exchange.getRequestHeaders().getFirst("Git-Protocol");
        return version == null ? List.of() : List.of(version.split(":"));
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
