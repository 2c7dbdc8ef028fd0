package dev.lode.miners.git;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/**
 * How much of a file's content another one still holds, in git's own measure: both are cut into lines, long ones into
 * pieces of 64 bytes, and the bytes of the pieces that both have are counted. Git before 2.43.2 leaves out a last piece
 * that is neither a whole line nor 64 bytes long.
 */
final class Similarity {

    /** The score of equal contents. */
    static final int WHOLE = 60_000;

    /** What a rename needs: one half. */
    static final int LEAST = WHOLE / 2;

    /** What a rename needs when the name is all that is looked at: three quarters. */
    static final int SAME_NAME = LEAST + LEAST / 2;

    private static final int PIECE = 64;
    private static final int BUCKETS = 107_927;

    private final Blobs blobs;
    private final Map<ObjectId, Integer> sizes = new HashMap<>();
    private final Map<ObjectId, Pieces> known = new HashMap<>();

    Similarity(Blobs blobs) {
        this.blobs = blobs;
    }

    /**
     * Bytes of all pieces of a hash, by hash.
     *
     * @param count how many hashes there are
     */
    private record Pieces(int count, int[] hashes, int[] bytes) {

        static final Pieces NONE = new Pieces(0, new int[0], new int[0]);
    }

    /** Forgets the last commit's contents. */
    void begin() {
        sizes.clear();
        known.clear();
    }

    /** 0 to {@link #WHOLE}; 0 as well when the sizes alone say that it is under the least that matters. */
    int score(Side before, Side after, int least) throws IOException {
        if (!before.regular() || !after.regular()) {
            return 0;
        }
        int old = size(before);
        int now = size(after);
        if (old == 0 || now == 0) {
            return 0;
        }
        long larger = Math.max(old, now);
        long difference = larger - Math.min(old, now);
        if (larger * (WHOLE - least) < difference * WHOLE) {
            return 0;
        }
        return (int) (common(pieces(before), pieces(after)) * WHOLE / larger);
    }

    private static long common(Pieces old, Pieces now) {
        long common = 0;
        for (int i = 0, j = 0; i < old.count && j < now.count; ) {
            if (old.hashes[i] < now.hashes[j]) {
                i++;
            } else if (old.hashes[i] > now.hashes[j]) {
                j++;
            } else {
                common += Math.min(old.bytes[i++], now.bytes[j++]);
            }
        }
        return common;
    }

    /** In bytes; 0 for a content that is not to be had, which is similar to none, as an empty one is. */
    private int size(Side side) throws IOException {
        Integer size = sizes.get(side.id());
        if (size == null) {
            size = blobs.read(side) instanceof Content.Bytes bytes
                    ? bytes.slice().length()
                    : 0;
            sizes.put(side.id(), size);
        }
        return size;
    }

    private Pieces pieces(Side side) throws IOException {
        Pieces pieces = known.get(side.id());
        if (pieces == null) {
            pieces = blobs.read(side) instanceof Content.Bytes bytes ? cut(bytes.slice()) : Pieces.NONE;
            known.put(side.id(), pieces);
        }
        return pieces;
    }

    private static Pieces cut(Slice slice) {
        byte[] content = slice.array();
        long[] cuts = new long[16 + slice.length() / 16];
        int count = 0;
        boolean text = !Blobs.binary(slice);
        int high = 0;
        int low = 0;
        int length = 0;
        for (int i = slice.from(); i < slice.to(); i++) {
            int c = content[i] & 0xff;
            if (text && c == '\r' && i + 1 < slice.to() && content[i + 1] == '\n') {
                continue;
            }
            int carried = low;
            low = (low << 7) ^ (high >>> 25);
            high = (high << 7) ^ (carried >>> 25);
            low += c;
            if (++length == PIECE || c == '\n' || i == slice.to() - 1) {
                if (count == cuts.length) {
                    cuts = Arrays.copyOf(cuts, 2 * count);
                }
                cuts[count++] = (long) hash(low, high) << Integer.SIZE | length;
                high = 0;
                low = 0;
                length = 0;
            }
        }
        return merged(cuts, count);
    }

    private static int hash(int low, int high) {
        return Integer.remainderUnsigned(low + high * 0x61, BUCKETS);
    }

    /** @param cuts hash and length of each piece */
    private static Pieces merged(long[] cuts, int number) {
        Arrays.sort(cuts, 0, number);
        int[] hashes = new int[number];
        int[] bytes = new int[number];
        int count = 0;
        for (int i = 0; i < number; i++) {
            int hash = (int) (cuts[i] >>> Integer.SIZE);
            if (count == 0 || hashes[count - 1] != hash) {
                hashes[count++] = hash;
            }
            bytes[count - 1] += (int) cuts[i];
        }
        return new Pieces(count, hashes, bytes);
    }
}
