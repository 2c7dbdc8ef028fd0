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

    /** After so many the rest is halved, for nobody makes ids be spread evenly. */
    private static final int GUESSES = 8;

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

    /**
     * Which of the objects it is, in the order of their ids; negative when it is none of them. Ids are spread evenly: it
     * likely lies where the number that its id begins with lies between those of the ends.
     */
    int position(AnyObjectId id) {
        int first = id.getFirstByte();
        int low = first == 0 ? 0 : index.getInt(FIRST + (first - 1) * 4);
        int high = index.getInt(FIRST + first * 4);
        long lowest = (long) first << 24;
        long highest = first + 1L << 24;
        id.copyRawTo(name, 0);
        long number = Integer.toUnsignedLong(name[0]);
        for (int step = 0; low < high; step++) {
            int middle = step < GUESSES
                    ? between(low, high, (number - lowest) * (high - low) / Math.max(1, highest - lowest))
                    : low + high >>> 1;
            int at = NAMES + middle * NAME;
            long found = Integer.toUnsignedLong(index.getInt(at));
            int order = number == found ? compare(at) : Long.compare(number, found);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                high = middle;
                highest = found + 1;
            } else {
                low = middle + 1;
                lowest = found;
            }
        }
        return -1;
    }

    /** A place from low to before high, also where the ids of a damaged index have no order. */
    private static int between(int low, int high, long behindLow) {
        return (int) Math.clamp(low + behindLow, low, high - 1L);
    }

    private int compare(int at) {
        for (int word = 1; word < NAME_WORDS; word++) {
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
