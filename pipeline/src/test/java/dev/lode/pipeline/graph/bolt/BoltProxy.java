package dev.lode.pipeline.graph.bolt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a driver and its server, and misbehaves as told. */
final class BoltProxy implements AutoCloseable {

    private static final int LOSSLESS = Integer.MAX_VALUE;

    private final ServerSocket listener;
    private final int server;
    private final AtomicInteger commitsLeft = new AtomicInteger(LOSSLESS);
    private final AtomicInteger lostReplies = new AtomicInteger();
    private volatile boolean hanging;

    BoltProxy(int server) {
        this.server = server;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    String uri() {
        return "bolt://127.0.0.1:" + listener.getLocalPort();
    }

    /** Takes connections and says nothing any more. */
    void hang() {
        hanging = true;
    }

    /** Passes so many commits and cuts the connection instead of passing the next one. */
    void dieAfter(int commits) {
        commitsLeft.set(commits);
    }

    /** Passes the next commits to the server, and cuts the connection instead of passing on the reply. */
    void loseReplies(int commits) {
        lostReplies.set(commits);
    }

    void recover() {
        hanging = false;
        commitsLeft.set(LOSSLESS);
        lostReplies.set(0);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (commitsLeft.get() <= 0) {
                    client.close();
                    continue;
                }
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                AtomicBoolean muted = new AtomicBoolean();
                Thread.ofPlatform().daemon().start(() -> forward(client, upstream, true, muted));
                Thread.ofPlatform().daemon().start(() -> forward(upstream, client, false, muted));
            } catch (IOException e) {
                // The listener was closed.
            }
        }
    }

    private void forward(Socket from, Socket to, boolean fromClient, AtomicBoolean muted) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                boolean commit = fromClient && commits(buffer, read);
                if (commit && commitsLeft.get() != LOSSLESS && commitsLeft.decrementAndGet() < 0) {
                    return;
                }
                while (hanging) {
                    Thread.sleep(20);
                }
                if (commit && lostReplies.get() > 0 && lostReplies.getAndDecrement() > 0) {
                    muted.set(true);
                }
                if (fromClient || !muted.get()) {
                    out.write(buffer, 0, read);
                    out.flush();
                } else {
                    return;
                }
            }
        } catch (IOException e) {
            // One side is gone, and so is the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a message of one byte, COMMIT, ends what was sent. */
    private static boolean commits(byte[] bytes, int length) {
        return length >= 6 && (bytes[length - 4] & 0xff) == 0xb0 && bytes[length - 3] == 0x12;
    }
}
