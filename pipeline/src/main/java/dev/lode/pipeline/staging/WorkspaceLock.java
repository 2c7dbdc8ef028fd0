package dev.lode.pipeline.staging;

import dev.lode.pipeline.LodeException;
import dev.lode.pipeline.staging.sort.StorageFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time in a workspace. The operating system lets go of the lock when its process dies; the text in the
 * file, process id and host, tells the next one who it was.
 */
public final class WorkspaceLock implements AutoCloseable {

    public static final String FILE = "lock";

    private static final int LONGEST = 1024;

    private final FileChannel channel;
    private final FileLock lock;
    private final String stale;

    private WorkspaceLock(FileChannel channel, FileLock lock, String stale) {
        this.channel = channel;
        this.lock = lock;
        this.stale = stale;
    }

    /** @throws LodeException.Locked naming the process that holds it */
    public static WorkspaceLock acquire(Path workspace) {
        Folders.create(workspace);
        Path file = workspace.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            String holder = read(channel);
            if (lock == null) {
                channel.close();
                throw new LodeException.Locked(
                        "WORKSPACE_LOCKED",
                        "The workspace " + workspace + " is in use by " + holder,
                        "Wait for that run to end, or choose another --workspace.");
            }
            write(channel, "process " + ProcessHandle.current().pid() + " on host " + host() + "\n");
            return new WorkspaceLock(channel, lock, holder);
        } catch (IOException e) {
            throw StorageFailure.of(file, e);
        }
    }

    /** Who held it last and did not let go: it was killed. The lock is ours all the same. */
    public Optional<String> brokenHolder() {
        return Optional.of(stale).filter(holder -> !holder.isEmpty());
    }

    @Override
    public void close() {
        try {
            write(channel, "");
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Through the channel that has the lock: closing another one on the file would let go of it. */
    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
    }

    private static void write(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
