package dev.lode.miners.git;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.jgit.lib.AnyObjectId;

/**
 * Where the objects of a pack are, as its index of version 2 says. The file stays where it is: JGit takes 30 bytes of
 * heap an object, which are more than all else that a history of millions of objects needs.
 */
final class PackIndexFile {

    private static final int SIGNATURE = 0xff744f63;
    private static final int FIRST = 8;
    private static final int NAMES = FIRST + 256 * 4;
    private static final int NAME_WORDS = 5;
    private static final int NAME = NAME_WORDS * 4;

    private final MappedByteBuffer index;
    private final int[] name = new int[NAME_WORDS];

    private PackIndexFile(MappedByteBuffer index) {
        this.index = index;
    }

    /** @throws IOException when it is absent, or another than this class knows */
    static PackIndexFile open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < NAMES || channel.size() > Integer.MAX_VALUE) {
                throw new IOException("the index of a pack has " + channel.size() + " bytes");
            }
            PackIndexFile index = new PackIndexFile(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            if (index.index.getInt(0) != SIGNATURE || index.index.getInt(4) != 2) {
                throw new IOException("the index of a pack is of another version");
            }
            return index;
        }
    }

    int count() {
        return index.getInt(NAMES - 4);
    }

    /** Which of the objects it is, in the order of their ids; negative when it is none of them. */
    int position(AnyObjectId id) {
        int first = id.getFirstByte();
        int low = first == 0 ? 0 : index.getInt(FIRST + (first - 1) * 4);
        int high = index.getInt(FIRST + first * 4);
        id.copyRawTo(name, 0);
        while (low < high) {
            int middle = low + high >>> 1;
            int order = compare(NAMES + middle * NAME);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }

    private int compare(int at) {
        for (int word = 0; word < NAME_WORDS; word++) {
            int order = Integer.compareUnsigned(name[word], index.getInt(at + word * 4));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Where in the pack an object begins; one beyond two gigabytes has its offset in a table of its own. */
    long offset(int position) {
        int checksums = NAMES + count() * NAME;
        int offsets = checksums + count() * 4;
        int offset = index.getInt(offsets + position * 4);
        return offset >= 0 ? offset : index.getLong(offsets + count() * 4 + (offset & Integer.MAX_VALUE) * 8);
    }
}
