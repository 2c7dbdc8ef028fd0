package dev.lode.miners.git;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of pack files, those that were read last kept in memory; what one delta needs mostly lies near the next. */
final class PackWindows implements Closeable {

    static final int SIZE = 1 << 14;

    private static final int KEPT = 32;

    private final List<Path> files;
    private final List<@Nullable FileChannel> channels = new ArrayList<>();
    private final Window[] kept = new Window[KEPT];

    PackWindows(List<Path> files) {
        this.files = files;
        for (int i = 0; i < files.size(); i++) {
            channels.add(null);
        }
        Arrays.setAll(kept, slot -> Window.none(new byte[SIZE]));
    }

    /** @param length how many of the bytes are the file's */
    record Window(int file, long number, byte[] bytes, int length) {

        /** Room for any. */
        static Window none(byte[] bytes) {
            return new Window(-1, -1, bytes, 0);
        }

        /** Where in it an offset of the file is. */
        int at(long offset) {
            return (int) (offset - number * SIZE);
        }
    }

    /**
     * The window that holds an offset; it may end right behind it, and where the file ends it is empty. The next one may
     * take its room.
     */
    Window at(int file, long offset) throws IOException {
        long number = offset / SIZE;
        int slot = (int) ((number + 31L * file) % KEPT);
        Window window = kept[slot];
        if (window.number != number || window.file != file) {
            kept[slot] = Window.none(window.bytes);
            window = read(file, number, window.bytes);
            kept[slot] = window;
        }
        return window;
    }

    private Window read(int file, long number, byte[] room) throws IOException {
        FileChannel channel = channels.get(file);
        if (channel == null) {
            channel = FileChannel.open(files.get(file), StandardOpenOption.READ);
            channels.set(file, channel);
        }
        ByteBuffer buffer = ByteBuffer.wrap(room);
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer, number * SIZE + buffer.position());
        }
        return new Window(file, number, room, buffer.position());
    }

    @Override
    public void close() throws IOException {
        for (FileChannel channel : channels) {
            if (channel != null) {
                channel.close();
            }
        }
    }
}
